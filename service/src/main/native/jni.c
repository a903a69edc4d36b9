/* The bridge from dev.revela.imaging.vips.Libvips: unpacks a job, packs its results. The order of
 * the numbers is that of PackedJob.java. */
#include <jni.h>
#include <stdlib.h>
#include <string.h>

#include "develop.h"

enum {
    PHOTO_INTS = 12,
    LEVEL_INTS = 5,
    OUTPUT_INTS = 12,
    RESULT_LONGS = 3,
    PHOTO_TEXTS = 3,
    OUTPUT_TEXTS = 3,
};

static void throw_fault(JNIEnv *env, const Fault *fault)
{
    jclass type = (*env)->FindClass(env, "dev/revela/imaging/vips/VipsException");
    jmethodID make = type ? (*env)->GetMethodID(env, type, "<init>", "(I[B)V") : NULL;
    jsize length = (jsize) strlen(fault->message);
    jbyteArray message = make ? (*env)->NewByteArray(env, length) : NULL;
    if (!message)
        return; /* an error of Java's own is on its way */
    (*env)->SetByteArrayRegion(env, message, 0, length, (const jbyte *) fault->message);
    jobject exception = (*env)->NewObject(env, type, make, (jint) fault->kind, message);
    if (exception)
        (*env)->Throw(env, exception);
}

static void out_of_memory(Fault *fault)
{
    fault->kind = FAULT_WRITE;
    strcpy(fault->message, "out of memory");
}

static void disagreement(Fault *fault)
{
    fault->kind = FAULT_JOB;
    strcpy(fault->message, "the job's arrays do not fit each other");
}

/* Byte strings of Java as strings of C. */
typedef struct {
    int count;
    char **texts;
} Texts;

static void free_texts(Texts *texts)
{
    for (int i = 0; texts->texts && i < texts->count; i++)
        free(texts->texts[i]);
    free(texts->texts);
}

static char *read_text(JNIEnv *env, jobjectArray from, int index)
{
    jbyteArray bytes = (jbyteArray) (*env)->GetObjectArrayElement(env, from, index);
    if (!bytes)
        return NULL;
    jsize length = (*env)->GetArrayLength(env, bytes);
    char *text = malloc((size_t) length + 1);
    if (text) {
        (*env)->GetByteArrayRegion(env, bytes, 0, length, (jbyte *) text);
        text[length] = '\0';
    }
    (*env)->DeleteLocalRef(env, bytes);
    return text;
}

static bool read_texts(JNIEnv *env, jobjectArray from, Texts *texts)
{
    texts->count = (*env)->GetArrayLength(env, from);
    texts->texts = calloc((size_t) texts->count + 1, sizeof(char *));
    for (int i = 0; texts->texts && i < texts->count; i++)
        if (!(texts->texts[i] = read_text(env, from, i)))
            return false;
    return texts->texts != NULL;
}

/* Everything that a job points to. */
typedef struct {
    Job job;
    Texts texts;
} Unpacked;

static void free_unpacked(Unpacked *unpacked)
{
    free_texts(&unpacked->texts);
    free(unpacked->job.levels);
    free(unpacked->job.outputs);
    free(unpacked->job.swatch.rgba);
}

static void unpack_photo(JNIEnv *env, Unpacked *unpacked, jintArray from)
{
    jint numbers[PHOTO_INTS];
    (*env)->GetIntArrayRegion(env, from, 0, PHOTO_INTS, numbers);
    Job *job = &unpacked->job;
    job->photo = (Photo){
        .path = unpacked->texts.texts[0],
        .loader = unpacked->texts.texts[1],
        .options = unpacked->texts.texts[2],
        .width = numbers[0],
        .height = numbers[1],
        .orientation = numbers[2],
        .is_srgb = numbers[3] != 0,
    };
    memcpy(job->photo.drawn, numbers + 8, sizeof(job->photo.drawn));
    job->threads = numbers[4];
    job->swatch = (Swatch){.level = numbers[5], .width = numbers[6], .height = numbers[7]};
}

static void unpack_level(JNIEnv *env, Job *job, jintArray from, int index)
{
    jint numbers[LEVEL_INTS];
    (*env)->GetIntArrayRegion(env, from, index * LEVEL_INTS, LEVEL_INTS, numbers);
    job->levels[index] = (Level){
        .parent = numbers[0],
        .width = numbers[1],
        .height = numbers[2],
        .space = (Space) numbers[3],
        .linear = numbers[4] != 0,
    };
}

static void unpack_output(JNIEnv *env, Unpacked *unpacked, jintArray from, int index)
{
    jint numbers[OUTPUT_INTS];
    (*env)->GetIntArrayRegion(env, from, index * OUTPUT_INTS, OUTPUT_INTS, numbers);
    char **texts = unpacked->texts.texts + PHOTO_TEXTS + index * OUTPUT_TEXTS;
    unpacked->job.outputs[index] = (Output){
        .level = numbers[0],
        .width = numbers[1],
        .height = numbers[2],
        .crop = (Crop) numbers[3],
        .left = numbers[4],
        .top = numbers[5],
        .background = {numbers[6], numbers[7], numbers[8]},
        .flatten = numbers[9] != 0,
        .copyright = numbers[10] != 0,
        .quality = numbers[11],
        .saver = texts[0],
        .options = texts[1],
        .path = texts[2],
    };
}

static void unpack_limits(JNIEnv *env, Job *job, jlongArray limits, jdoubleArray sharpen)
{
    jlong micros;
    (*env)->GetLongArrayRegion(env, limits, 0, 1, &micros);
    job->micros_left = micros;
    for (int i = 0; i < job->output_count; i++) {
        jlong bytes;
        (*env)->GetLongArrayRegion(env, limits, i + 1, 1, &bytes);
        job->outputs[i].max_bytes = bytes;
        (*env)->GetDoubleArrayRegion(env, sharpen, i, 1, &job->outputs[i].sharpen);
    }
}

/* A job's arrays as Java passes them. */
typedef struct {
    jobjectArray texts;
    jintArray photo;
    jintArray levels;
    jintArray outputs;
    jdoubleArray sharpen;
    jlongArray limits;
    jlongArray results;
    jbyteArray swatch;
} Packed;

static jsize length_of(JNIEnv *env, jarray array)
{
    return array ? (*env)->GetArrayLength(env, array) : -1;
}

/* Checked before anything is read: behind this, no access can be out of an array's bounds, and so
 * no exception of Java's is pending while more of it is called. */
static bool arrays_agree(JNIEnv *env, const Packed *packed)
{
    jsize levels = length_of(env, packed->levels);
    jsize outputs = length_of(env, packed->outputs);
    if (length_of(env, packed->photo) != PHOTO_INTS || levels < 0 || levels % LEVEL_INTS != 0
        || outputs < 0 || outputs % OUTPUT_INTS != 0)
        return false;
    jint numbers[PHOTO_INTS];
    (*env)->GetIntArrayRegion(env, packed->photo, 0, PHOTO_INTS, numbers);
    jlong swatch_bytes = 4 * (jlong) numbers[6] * numbers[7];
    jsize count = outputs / OUTPUT_INTS;
    return numbers[6] >= 0 && numbers[7] >= 0
        && length_of(env, packed->swatch) == swatch_bytes
        && length_of(env, packed->texts) == PHOTO_TEXTS + count * OUTPUT_TEXTS
        && length_of(env, packed->sharpen) == count
        && length_of(env, packed->limits) == 1 + count
        && length_of(env, packed->results) == count * RESULT_LONGS;
}

/* A byte or an element too many, since none at all may be NULL. */
static bool allocate(JNIEnv *env, Job *job, const Packed *packed)
{
    job->level_count = (*env)->GetArrayLength(env, packed->levels) / LEVEL_INTS;
    job->output_count = (*env)->GetArrayLength(env, packed->outputs) / OUTPUT_INTS;
    job->levels = calloc((size_t) job->level_count + 1, sizeof(Level));
    job->outputs = calloc((size_t) job->output_count + 1, sizeof(Output));
    job->swatch.rgba = calloc((size_t) job->swatch.width * job->swatch.height + 1, 4);
    return job->levels && job->outputs && job->swatch.rgba;
}

static bool unpack(JNIEnv *env, Unpacked *unpacked, const Packed *packed)
{
    if (!read_texts(env, packed->texts, &unpacked->texts))
        return false;
    Job *job = &unpacked->job;
    unpack_photo(env, unpacked, packed->photo);
    if (!allocate(env, job, packed))
        return false;
    for (int i = 0; i < job->level_count; i++)
        unpack_level(env, job, packed->levels, i);
    for (int i = 0; i < job->output_count; i++)
        unpack_output(env, unpacked, packed->outputs, i);
    unpack_limits(env, job, packed->limits, packed->sharpen);
    return true;
}

static void pack_results(JNIEnv *env, Job *job, jlongArray results, jbyteArray swatch)
{
    for (int i = 0; i < job->output_count; i++) {
        Output *output = &job->outputs[i];
        jlong numbers[RESULT_LONGS] = {output->bytes, output->quality_used, output->frames};
        (*env)->SetLongArrayRegion(env, results, i * RESULT_LONGS, RESULT_LONGS, numbers);
    }
    jsize length = (*env)->GetArrayLength(env, swatch);
    if (length > 0)
        (*env)->SetByteArrayRegion(env, swatch, 0, length, (jbyte *) job->swatch.rgba);
}

JNIEXPORT void JNICALL Java_dev_revela_imaging_vips_Libvips_start(
    JNIEnv *env, jclass type, jobjectArray loaders)
{
    (void) type;
    Texts texts = {0};
    Fault fault = {.kind = FAULT_NONE};
    if (!read_texts(env, loaders, &texts)) {
        out_of_memory(&fault);
        throw_fault(env, &fault);
    } else if (!revela_start((const char *const *) texts.texts, texts.count, &fault)) {
        throw_fault(env, &fault);
    }
    free_texts(&texts);
}

JNIEXPORT void JNICALL Java_dev_revela_imaging_vips_Libvips_develop(JNIEnv *env, jclass type,
    jobjectArray texts, jintArray photo, jintArray levels, jintArray outputs, jdoubleArray sharpen,
    jlongArray limits, jlongArray results, jbyteArray swatch)
{
    (void) type;
    Packed packed = {texts, photo, levels, outputs, sharpen, limits, results, swatch};
    Unpacked unpacked = {0};
    Fault fault = {.kind = FAULT_NONE};
    bool ok = arrays_agree(env, &packed);
    if (!ok) {
        disagreement(&fault);
    } else if (!unpack(env, &unpacked, &packed)) {
        out_of_memory(&fault);
        ok = false;
    } else {
        ok = revela_develop(&unpacked.job, &fault);
    }
    if (ok)
        pack_results(env, &unpacked.job, results, swatch);
    else
        throw_fault(env, &fault);
    free_unpacked(&unpacked);
}
