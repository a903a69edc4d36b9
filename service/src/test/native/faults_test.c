/* Whatever is wrong is told by its kind, and all is freed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "checks.h"

static void check_fault(Case *one, FaultKind kind, const char *words, const char *what)
{
    bool ok = develop(one);
    CHECK(!ok && one->fault.kind == kind, "%s: fault %d, %s", what, one->fault.kind,
        one->fault.message);
    CHECK(strstr(one->fault.message, words), "%s: %s", what, one->fault.message);
}

static char *read_photo(const char *name, size_t *length)
{
    char *bytes = NULL;
    CHECK(g_file_get_contents(path_of(name), &bytes, length, NULL), "no %s", name);
    return bytes;
}

static void write_photo(const char *name, const char *bytes, size_t length)
{
    CHECK(g_file_set_contents(path_of(name), bytes, (gssize) length, NULL), "no %s", name);
}

/* Cut at every tenth, and garbled in the middle: no crash, nothing left, and if it is taken, whole. */
static void test_damage(const Made *photo)
{
    size_t length;
    char *bytes = read_photo(photo->name, &length);
    Made damaged = *photo;
    damaged.name = "damaged";
    for (int tenths = 0; tenths < 10; tenths++) {
        write_photo("damaged", bytes, length * tenths / 10);
        Case one;
        start_half(&one, &damaged);
        bool ok = develop(&one);
        /* Of an animation, the frames that are there; a TIFF without its last fields is whole. */
        bool may_be_whole = tenths > (strcmp(photo->loader, "gifload") ? 5 : 2);
        CHECK((ok && may_be_whole) || one.fault.kind == FAULT_PHOTO, "%s at %d/10: %d %s",
            photo->name, tenths, one.fault.kind, one.fault.message);
    }
    for (int start = 0; start < 8; start++) {
        char *garbled = g_memdup2(bytes, length);
        for (size_t i = length * start / 8; i < length && i < length * start / 8 + 40; i++)
            garbled[i] = (char) (garbled[i] * 7 + 13);
        write_photo("damaged", garbled, length);
        g_free(garbled);
        Case one;
        start_half(&one, &damaged);
        CHECK(develop(&one) || one.fault.kind == FAULT_PHOTO, "%s garbled at %d/8: %d %s",
            photo->name, start, one.fault.kind, one.fault.message);
    }
    g_free(bytes);
}

/* Bytes put in behind the start marker, and so many cut off the end. */
static void write_stray(const char *from, int stray, size_t cut)
{
    size_t length;
    char *bytes = read_photo(from, &length);
    char *changed = g_malloc0(length + stray);
    memcpy(changed, bytes, 2);
    memcpy(changed + 2 + stray, bytes + 2, length - 2);
    write_photo("stray.jpg", changed, length + stray - cut);
    g_free(bytes);
    g_free(changed);
}

/* Libjpeg only warns of what it fills with gray; a photo that lacks pixels is damaged all the same. */
static void test_jpeg_warnings(void)
{
    static const struct {
        int stray;
        int cut;
        bool whole;
    } CASES[] = {
        {0, 0, true}, {0, 2, true}, {0, 300, false}, {3, 0, true}, {3, 2, true}, {3, 300, false}};
    Made photo = *made("plain.jpg");
    photo.name = "stray.jpg";
    for (size_t i = 0; i < G_N_ELEMENTS(CASES); i++) {
        write_stray("plain.jpg", CASES[i].stray, CASES[i].cut);
        Case one;
        start_half(&one, &photo);
        CHECK(develop(&one) == CASES[i].whole, "%d stray, %d cut: %s", CASES[i].stray,
            CASES[i].cut, one.fault.message);
    }
}

/* What is said of the profile must not hide what was said of the pixels. */
static void test_damaged_profile(void)
{
    VipsImage *image = scene(96, 64, 3);
    vips_image_set_blob_copy(image, VIPS_META_ICC_NAME, "this is no profile of any kind", 30);
    CHECK(!vips_jpegsave(image, path_of("profile.jpg"), "Q", 90, NULL), "%s",
        vips_error_buffer());
    g_object_unref(image);
    for (int cut = 0; cut < 2; cut++) {
        write_stray("profile.jpg", 0, cut ? 400 : 0);
        Made photo = *made("plain.jpg");
        photo.name = "stray.jpg";
        Case one;
        start_case(&one, &photo);
        one.job.photo.is_srgb = false;
        add_level(&one, -1, 96, 64, SPACE_SOURCE);
        add_level(&one, 0, 48, 32, SPACE_SRGB);
        add_output(&one, 1, 48, 32, "jpegsave");
        CHECK(develop(&one) == !cut, "cut %d: %s", cut, one.fault.message);
    }
}

static void test_wrong_paths_and_names(void)
{
    const Made *photo = made("plain.jpg");
    Made missing = *photo;
    missing.name = "missing.jpg";
    Case one;
    start_half(&one, &missing);
    check_fault(&one, FAULT_PHOTO, "missing.jpg", "missing file");
    start_half(&one, photo);
    one.outputs[0].path = "/nonexistent/rendition";
    check_fault(&one, FAULT_WRITE, "/nonexistent/rendition", "unwritable target");
    start_half(&one, photo);
    one.outputs[0].saver = "nonsensesave";
    check_fault(&one, FAULT_WRITE, "nonsensesave", "impossible saver");
    start_half(&one, photo);
    one.outputs[0].options = "keep=none,nonsense=3";
    check_fault(&one, FAULT_WRITE, "nonsense", "impossible option");
    start_half(&one, photo);
    one.outputs[0].options = "keep=nonsense";
    check_fault(&one, FAULT_WRITE, "nonsense", "impossible value");
    start_half(&one, photo);
    one.job.photo.options = "access=nonsense";
    check_fault(&one, FAULT_PHOTO, "nonsense", "impossible loader option");
    start_half(&one, photo);
    one.job.photo.loader = "vipsload";
    one.job.photo.options = "";
    check_fault(&one, FAULT_PHOTO, "blocked", "blocked loader");
    start_half(&one, photo);
    one.job.photo.width++;
    check_fault(&one, FAULT_PHOTO, "declares 97 x 64", "lying header");
}

/* All threads fail at once, and the fault is told once. */
static void test_many_failures(void)
{
    Case one;
    start_half(&one, made("plain.jpg"));
    one.job.threads = 8;
    for (int i = 1; i < 8; i++)
        add_output(&one, 0, 48, 32, i % 2 ? "webpsave" : "pngsave");
    for (int i = 0; i < 8; i++)
        one.outputs[i].path = i % 3 ? "/nonexistent/rendition" : one.outputs[i].path;
    check_fault(&one, FAULT_WRITE, "", "many failures");
}

/* A step past the deadline at every time: it is always time that is told, or all is done. */
static void test_deadlines(bool quick)
{
    VipsImage *image = noise(quick ? 200 : 1200, quick ? 200 : 900);
    CHECK(!vips_pngsave(image, path_of("large.png"), "compression", 1, NULL), "%s",
        vips_error_buffer());
    Made photo = {"large.png", "pngload", "access=sequential,fail_on=error", image->Xsize,
        image->Ysize, 1};
    g_object_unref(image);
    bool ok = false;
    int late = 0;
    for (int64_t micros = -1000; !ok && micros < 600000000; micros = micros < 1 ? 1 : micros * 2) {
        Case one;
        start_case(&one, &photo);
        add_level(&one, -1, photo.width, photo.height, SPACE_SRGB);
        add_level(&one, 0, photo.width / 2, photo.height / 2, SPACE_SRGB);
        add_output(&one, 0, photo.width, photo.height, "jpegsave");
        add_output(&one, 0, photo.width, photo.height, "pngsave");
        add_output(&one, 1, photo.width / 2, photo.height / 2, "webpsave");
        one.job.micros_left = micros;
        ok = develop(&one);
        late += !ok;
        CHECK(ok || one.fault.kind == FAULT_TIME, "%d us: %d %s", (int) micros, one.fault.kind,
            one.fault.message);
    }
    CHECK(ok && late >= 3, "%d were late", late);
}

#define CHECK_JOB(change) \
    do { \
        Case one; \
        start_half(&one, made("plain.jpg")); \
        change; \
        check_fault(&one, FAULT_JOB, "out of range", #change); \
    } while (0)

static void test_impossible_jobs(void)
{
    CHECK_JOB(one.job.photo.orientation = 9);
    CHECK_JOB(one.job.photo.orientation = 0);
    CHECK_JOB(one.job.photo.height = 0);
    CHECK_JOB(one.levels[0].parent = 0);
    CHECK_JOB(one.levels[0].parent = -2);
    CHECK_JOB(one.levels[0].width = 0);
    CHECK_JOB(one.levels[0].space = 3);
    CHECK_JOB(one.levels[0].space = SPACE_SOURCE);
    CHECK_JOB(add_level(&one, -1, 10, 10, SPACE_SRGB));
    CHECK_JOB(one.outputs[0].level = 1);
    CHECK_JOB(one.outputs[0].level = -1);
    CHECK_JOB(one.outputs[0].crop = 3);
    CHECK_JOB(one.outputs[0].height = -5);
    CHECK_JOB(one.outputs[0].left = INT32_MIN);
    CHECK_JOB(one.outputs[0].quality = 101);
    CHECK_JOB(one.outputs[0].saver = NULL);
    CHECK_JOB(one.job.swatch.width = 7);
    CHECK_JOB((one.job.swatch = (Swatch){.level = 5, .width = 48, .height = 32}));
}

void test_faults(bool quick)
{
    for (int i = 0; i < MADE_COUNT; i += quick ? 5 : 1)
        test_damage(&MADE[i]);
    test_jpeg_warnings();
    test_damaged_profile();
    test_wrong_paths_and_names();
    test_many_failures();
    test_deadlines(quick);
    test_impossible_jobs();
}
