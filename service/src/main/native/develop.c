#include "develop.h"

#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "encode.h"
#include "job.h"
#include "picture.h"

/* More than the 6 vCPUs of the largest Lambda function. */
enum { MAX_THREADS = 8 };

/* One photo's work: what is freed at its end, whatever happened. */
typedef struct {
    Job *job;
    VipsImage *photo; /* as loaded, all frames one below the other; closed when all are cut */
    VipsImage *facts; /* what of the photo's fields renditions may keep */
    int frames;
    VipsImage **levels; /* of the frame at hand, in memory */
    Encoding *encodings;
    gint64 deadline;
    Fault *fault;
} Work;

static bool fail(Work *work, FaultKind kind)
{
    revela_blame(work->fault, kind, &work->deadline);
    return false;
}

/* How often libjpeg warned of the photo at hand, and of what first: libvips says so when it closes
 * the file, in the thread that closes it. It opens the file twice, for the header alone and for all
 * of it, and says so twice where the header itself gives warnings. */
static _Thread_local struct {
    int times;
    long in_header;
    long in_all;
    char first[200];
} jpeg_warnings;

static void count_warnings(long count)
{
    jpeg_warnings.in_header = jpeg_warnings.times > 0 ? MIN(jpeg_warnings.in_all, count) : 0;
    jpeg_warnings.in_all = MAX(jpeg_warnings.in_all, count);
    jpeg_warnings.times++;
}

/* Nothing goes to stderr: what libvips warns of it also reports as errors, or mends. */
static void take_warning(
    const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer unused)
{
    (void) domain;
    (void) level;
    (void) unused;
    long count;
    if (sscanf(message, "read gave %ld warnings", &count) == 1)
        count_warnings(count);
    else if (jpeg_warnings.times > 0 && jpeg_warnings.first[0] == '\0')
        g_strlcpy(jpeg_warnings.first, message, sizeof(jpeg_warnings.first));
}

/* Libjpeg fills what is missing with gray and only warns. It also warns of stray bytes between
 * markers, and of an end marker that alone is missing; those pictures are whole. Only the first
 * warning has words. Behind stray bytes one more may be as harmless, but pixels that are missing
 * always give two: that the file ends, and that the data do. */
static bool pixels_are_missing(void)
{
    const char *first = jpeg_warnings.first;
    long in_pixels = jpeg_warnings.in_all - jpeg_warnings.in_header;
    if (strstr(first, "extraneous"))
        return in_pixels > (jpeg_warnings.in_header > 0 ? 1 : 2);
    if (strstr(first, "premature end of JPEG image"))
        return in_pixels > 1;
    return strstr(first, "Corrupt JPEG data") != NULL;
}

/* Misspelt, a loader would be missed only with the first photo of its format. */
static bool open_loader(const char *type)
{
    if (!g_type_from_name(type)) {
        vips_error("revela", "this libvips has no %s", type);
        return false;
    }
    vips_operation_block_set(type, FALSE);
    return true;
}

/* How glibc keeps memory between photos. Pieces above MAPPED_BYTES are mapped, and go back to the
 * system when they are freed: unless that limit is set, glibc raises it up to 32 MB as such pieces
 * come and go, and pictures stay in its heap between small things. Of the rest, what is free at the
 * heap's end stays for the next photo: giving everything back after every photo costs thousands of
 * page faults, a sixth of the CPU that a 6 MP photo takes. Photos of many kinds leave holes in the
 * heap; those are given back now and then. Threads that Java started before have heaps of their own
 * unless MALLOC_ARENA_MAX=1 stands in the environment, as in the image. */
enum { MAPPED_BYTES = 8 << 20, KEPT_BYTES = 32 << 20, PHOTOS_BETWEEN_TRIMS = 32 };

static void tune_malloc(void)
{
    mallopt(M_MMAP_THRESHOLD, MAPPED_BYTES);
    mallopt(M_TRIM_THRESHOLD, KEPT_BYTES);
    mallopt(M_ARENA_MAX, 1);
}

static void give_memory_back_now_and_then(void)
{
    static gint photos;
    if (g_atomic_int_add(&photos, 1) % PHOTOS_BETWEEN_TRIMS == PHOTOS_BETWEEN_TRIMS - 1)
        malloc_trim(0);
}

bool revela_start(const char *const *loaders, int count, Fault *fault)
{
    tune_malloc();
    bool ok = !vips_init("revela");
    if (ok) {
        g_log_set_handler("VIPS", G_LOG_LEVEL_MASK, take_warning, NULL);
        vips_cache_set_max(0);
        /* The decode is the long part and does not split; renditions are encoded side by side. More
         * threads for each picture cost more CPU than they save time. */
        vips_concurrency_set(1);
        vips_block_untrusted_set(TRUE);
        vips_operation_block_set("VipsForeignLoad", TRUE);
    }
    for (int i = 0; ok && i < count; i++)
        ok = open_loader(loaders[i]);
    if (!ok)
        revela_blame(fault, FAULT_PHOTO, NULL);
    return ok;
}

static bool load(Work *work)
{
    Photo *photo = &work->job->photo;
    if (!revela_run(photo->loader, photo->options, NULL, photo->path, 0, &work->photo))
        return fail(work, FAULT_PHOTO);
    revela_watch(work->photo, &work->deadline);
    int height = vips_image_get_page_height(work->photo);
    if (work->photo->Xsize != photo->width || height != photo->height) {
        vips_error("revela", "its header declares %d x %d pixels and it holds %d x %d",
            photo->width, photo->height, work->photo->Xsize, height);
        return fail(work, FAULT_PHOTO);
    }
    work->frames = work->photo->Ysize / height;
    return true;
}

static VipsImage *frame_of(Work *work, int frame)
{
    VipsImage *out = NULL;
    if (work->frames == 1) {
        g_object_ref(work->photo);
        return work->photo;
    }
    int height = work->job->photo.height;
    return vips_extract_area(
               work->photo, &out, 0, frame * height, work->photo->Xsize, height, NULL)
        ? NULL
        : out;
}

/* Takes ownership of its picture, which may be NULL, so that steps can be chained. */
static VipsImage *then(VipsImage *done, VipsImage *next)
{
    VIPS_UNREF(done);
    return next;
}

static VipsImage *resized(
    VipsImage *from, const Level *level, bool turned, const gint64 *deadline)
{
    int width = turned ? level->height : level->width;
    int height = turned ? level->width : level->height;
    if (!level->linear || (from->Xsize == width && from->Ysize == height))
        return revela_resize(from, width, height, level->parent >= 0, deadline);
    VipsImage *step = revela_linear(from);
    if (step)
        step = then(step, revela_resize(step, width, height, level->parent >= 0, deadline));
    if (step)
        step = then(step, revela_from_linear(step));
    return step;
}

/* Colours are converted when the picture is small; for linear light they have to be at once. */
static VipsImage *scaled_in_space(
    Work *work, VipsImage *from, Space is, const Level *level, bool turned)
{
    bool convert = is == SPACE_SOURCE && level->space != SPACE_SOURCE;
    bool is_srgb = work->job->photo.is_srgb;
    VipsImage *step = from;
    g_object_ref(step);
    if (convert && level->linear)
        step = then(step, revela_in_space(step, level->space, is_srgb));
    if (step)
        step = then(step, resized(step, level, turned, &work->deadline));
    if (step && convert && !level->linear)
        step = then(step, revela_in_space(step, level->space, is_srgb));
    return step;
}

static VipsImage *first_level(Work *work, int frame, const Level *level)
{
    int orientation = work->job->photo.orientation;
    const int *drawn = work->job->photo.drawn;
    VipsImage *step = frame_of(work, frame);
    if (step && drawn[2] > 0 && !vips_image_hasalpha(step))
        step = then(step, revela_drawn_only(step, drawn));
    if (step)
        step = then(step, scaled_in_space(work, step, SPACE_SOURCE, level, orientation >= 5));
    if (step)
        step = then(step, revela_in_memory(step));
    if (step && orientation > 1) {
        step = then(step, revela_upright(step, orientation));
        if (step)
            step = then(step, revela_in_memory(step));
    }
    return step;
}

static VipsImage *next_level(Work *work, const Level *level)
{
    const Level *parent = &work->job->levels[level->parent];
    VipsImage *step =
        scaled_in_space(work, work->levels[level->parent], parent->space, level, false);
    return step ? then(step, revela_in_memory(step)) : NULL;
}

static bool make_levels(Work *work, int frame)
{
    for (int i = 0; i < work->job->level_count; i++) {
        const Level *level = &work->job->levels[i];
        /* Small pictures are done before anybody looks at the clock. */
        if (g_get_monotonic_time() > work->deadline)
            return fail(work, FAULT_TIME);
        VIPS_UNREF(work->levels[i]);
        work->levels[i] =
            level->parent < 0 ? first_level(work, frame, level) : next_level(work, level);
        if (!work->levels[i])
            return fail(work, FAULT_PHOTO);
        revela_watch(work->levels[i], &work->deadline);
    }
    return true;
}

static bool cut_outputs(Work *work, int frame)
{
    for (int i = 0; i < work->job->output_count; i++) {
        Output *output = &work->job->outputs[i];
        VipsImage *level = work->levels[output->level];
        /* Once for all frames: a crop that jumps about is no animation. */
        if (output->crop != CROP_PLACED && !revela_place(level, output))
            return fail(work, FAULT_PHOTO);
        VipsImage *cut = revela_cut(level, output);
        if (cut)
            cut = then(cut, revela_in_memory(cut));
        if (!cut)
            return fail(work, FAULT_PHOTO);
        work->encodings[i].frames[frame] = cut;
    }
    return true;
}

static bool fill_swatch(Work *work)
{
    Swatch *swatch = &work->job->swatch;
    if (swatch->width == 0)
        return true;
    VipsImage *level = work->levels[swatch->level];
    VipsImage *out = NULL;
    bool ok = !(vips_image_hasalpha(level) ? vips_copy(level, &out, NULL)
                                           : vips_addalpha(level, &out, NULL));
    size_t size = 0;
    void *pixels = ok ? vips_image_write_to_memory(out, &size) : NULL;
    VIPS_UNREF(out);
    ok = pixels && size == (size_t) swatch->width * swatch->height * 4;
    if (ok)
        memcpy(swatch->rgba, pixels, size);
    g_free(pixels);
    return ok || fail(work, FAULT_PHOTO);
}

/* Renditions that threads take one after another. Outputs come largest first: those take longest. */
typedef struct {
    Work *work;
    gint next;
} Queue;

static void *encode_from(void *shared)
{
    Queue *queue = shared;
    for (;;) {
        int index = g_atomic_int_add(&queue->next, 1);
        if (index >= queue->work->job->output_count)
            return NULL;
        revela_encode(&queue->work->encodings[index]);
    }
}

static void *encode_in_thread(void *shared)
{
    encode_from(shared);
    vips_thread_shutdown();
    return NULL;
}

static bool encode_all(Work *work)
{
    Job *job = work->job;
    Queue queue = {.work = work};
    pthread_t helpers[MAX_THREADS];
    int wanted = MIN(MIN(job->threads, job->output_count), MAX_THREADS) - 1;
    int started = 0;
    while (started < wanted
        && !pthread_create(&helpers[started], NULL, encode_in_thread, &queue))
        started++;
    encode_from(&queue);
    for (int i = 0; i < started; i++)
        pthread_join(helpers[i], NULL);
    for (int i = 0; i < job->output_count; i++)
        if (work->encodings[i].fault.kind != FAULT_NONE) {
            *work->fault = work->encodings[i].fault;
            return false;
        }
    return true;
}

static bool prepare(Work *work)
{
    Job *job = work->job;
    work->facts = revela_facts(work->photo);
    if (!work->facts)
        return fail(work, FAULT_PHOTO);
    work->levels = g_new0(VipsImage *, job->level_count);
    work->encodings = g_new0(Encoding, job->output_count);
    for (int i = 0; i < job->output_count; i++) {
        Output *output = &job->outputs[i];
        output->frames = work->frames;
        work->encodings[i].output = output;
        work->encodings[i].facts = work->facts;
        work->encodings[i].deadline = &work->deadline;
        work->encodings[i].frames = g_new0(VipsImage *, work->frames);
    }
    return true;
}

/* Encoders take most memory where the decoder, with all that it holds, has none left. What outputs
 * show of the levels is theirs by now. */
static void close_photo(Work *work)
{
    for (int i = 0; work->levels && i < work->job->level_count; i++)
        VIPS_UNREF(work->levels[i]);
    VIPS_UNREF(work->photo);
}

static void release(Work *work)
{
    close_photo(work);
    for (int i = 0; work->encodings && i < work->job->output_count; i++) {
        for (int frame = 0; frame < work->frames; frame++)
            VIPS_UNREF(work->encodings[i].frames[frame]);
        g_free(work->encodings[i].frames);
    }
    g_free(work->levels);
    g_free(work->encodings);
    VIPS_UNREF(work->facts);
    vips_error_clear();
    work->levels = NULL;
    work->encodings = NULL;
    give_memory_back_now_and_then();
}

static bool develop_frames(Work *work)
{
    for (int frame = 0; frame < work->frames; frame++) {
        if (!make_levels(work, frame) || !cut_outputs(work, frame))
            return false;
        if (frame == 0 && !fill_swatch(work))
            return false;
    }
    return true;
}

/* Days are as good as for ever, and do not overflow. */
#define MOST_MICROS (G_GINT64_CONSTANT(86400000000) * 365)

bool revela_develop(Job *job, Fault *fault)
{
    Work work = {.job = job, .fault = fault};
    work.deadline = g_get_monotonic_time() + CLAMP(job->micros_left, -1, MOST_MICROS);
    *fault = (Fault){.kind = FAULT_NONE};
    memset(&jpeg_warnings, 0, sizeof(jpeg_warnings));
    vips_error_clear();
    if (!revela_job_holds_together(job, fault))
        return false;
    bool ok = load(&work);
    if (ok) {
        ok = prepare(&work) && develop_frames(&work);
        close_photo(&work);
        ok = ok && encode_all(&work);
    }
    release(&work);
    if (ok && pixels_are_missing()) {
        fault->kind = FAULT_PHOTO;
        g_strlcpy(fault->message, jpeg_warnings.first, sizeof(fault->message));
        ok = false;
    }
    return ok;
}
