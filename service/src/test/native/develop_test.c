/* Drives the native layer without Java: develop_test FOLDER [quick]. */
#include <stdio.h>
#include <string.h>

#include "checks.h"

int passed;
int failed;
const char *folder;

static const char *const LOADERS[] = {"VipsForeignLoadJpegFile", "VipsForeignLoadPngFile",
    "VipsForeignLoadNsgifFile", "VipsForeignLoadWebpFile", "VipsForeignLoadTiffFile",
    "VipsForeignLoadHeifFile"};

void start_case(Case *one, const Made *photo)
{
    static char path[PATH_LENGTH];
    memset(one, 0, sizeof(*one));
    snprintf(path, sizeof(path), "%s", path_of(photo->name));
    one->job = (Job){
        .photo =
            {
                .path = path,
                .loader = photo->loader,
                .options = photo->options,
                .width = photo->width,
                .height = photo->height,
                .orientation = 1,
                .is_srgb = true,
            },
        .levels = one->levels,
        .outputs = one->outputs,
        .swatch = {.rgba = one->rgba},
        .threads = 2,
        .micros_left = INT64_MAX,
    };
}

int add_level(Case *one, int parent, int width, int height, Space space)
{
    int index = one->job.level_count++;
    one->levels[index] =
        (Level){.parent = parent, .width = width, .height = height, .space = space};
    return index;
}

Output *add_output(Case *one, int level, int width, int height, const char *saver)
{
    int index = one->job.output_count++;
    snprintf(one->paths[index], PATH_LENGTH, "%s/rendition-%d", folder, index);
    bool has_quality = strcmp(saver, "pngsave") && strcmp(saver, "gifsave");
    one->outputs[index] = (Output){
        .level = level,
        .width = width,
        .height = height,
        .background = {10, 200, 30},
        .flatten = !strcmp(saver, "jpegsave"),
        .quality = has_quality ? 80 : 0,
        .saver = saver,
        .options = "keep=none",
        .path = one->paths[index],
    };
    return &one->outputs[index];
}

void start_half(Case *one, const Made *photo)
{
    start_case(one, photo);
    int width = photo->width / 2;
    int height = photo->height / 2;
    add_level(one, -1, width, height, SPACE_SRGB);
    add_output(one, 0, width, height, "jpegsave");
}

static void *count_object(void *object, void *count, void *unused)
{
    (void) object;
    (void) unused;
    ++*(int *) count;
    return NULL;
}

/* Libvips keeps a table of all its objects, so one that is forgotten stays reachable, and no leak
 * checker finds it. */
static int count_objects(void)
{
    int count = 0;
    vips_object_map(count_object, &count, NULL);
    return count;
}

bool develop(Case *one)
{
    int objects = count_objects();
    int files = vips_tracked_get_files();
    bool ok = revela_develop(&one->job, &one->fault);
    CHECK(ok == (one->fault.kind == FAULT_NONE), "fault %d", one->fault.kind);
    CHECK(count_objects() == objects, "%d objects were %d, after: %s", count_objects(), objects,
        one->fault.message);
    CHECK(vips_tracked_get_files() == files, "%d files were %d, after: %s",
        vips_tracked_get_files(), files, one->fault.message);
    return ok;
}

static void test_start(void)
{
    Fault fault = {.kind = FAULT_NONE};
    const char *const unknown[] = {"VipsForeignLoadNothing"};
    CHECK(!revela_start(unknown, 1, &fault), "a loader that does not exist is opened");
    CHECK(strstr(fault.message, "VipsForeignLoadNothing"), "%s", fault.message);
    CHECK(revela_start(LOADERS, G_N_ELEMENTS(LOADERS), &fault), "%s", fault.message);
}

int main(int count, char **arguments)
{
    if (count < 2) {
        fprintf(stderr, "usage: develop_test FOLDER [quick]\n");
        return 2;
    }
    folder = arguments[1];
    bool quick = count > 2 && !strcmp(arguments[2], "quick");
    test_start();
    make_photos();
    test_kinds(quick);
    test_pictures(quick);
    test_faults(quick);
    vips_shutdown();
    printf("%d passed, %d failed\n", passed, failed);
    return failed > 0;
}
