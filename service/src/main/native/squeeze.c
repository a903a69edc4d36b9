#include "squeeze.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>

/* Weights are parts of 2^14: the largest is 1, which 16 bits hold. */
enum { WEIGHT_BITS = 14, BANDS = 3 };

/* A row is slack enough for the one above. */
enum { LEAST_WIDTH = 64 };

/* What is read behind a row's end, by weights of zero. */
enum { SLACK_BYTES = 128 };

/* Which source pixels a result pixel is made of, and how much of each. */
typedef struct {
    int width; /* of the result */
    int quads; /* groups of four taps, as many for every pixel */
    int *first;
    int16_t *weights;
} Taps;

static double lanczos(double x, int lobes)
{
    if (x == 0)
        return 1;
    if (fabs(x) >= lobes)
        return 0;
    return lobes * sin(G_PI * x) * sin(G_PI * x / lobes) / (G_PI * G_PI * x * x);
}

/* Weights of one pixel that add up to exactly one; what lies outside the row is its last pixel. */
static void weigh(Taps *taps, int x, int from, double ratio, int lobes)
{
    double centre = (x + 0.5) * ratio - 0.5;
    int left = (int) ceil(centre - lobes * ratio);
    int right = (int) floor(centre + lobes * ratio);
    int first = CLAMP(left, 0, from - 1);
    int count = taps->quads * 4;
    double exact[64] = {0};
    double total = 0;
    for (int i = left; i <= right; i++) {
        double weight = lanczos((i - centre) / ratio, lobes);
        exact[CLAMP(i, 0, from - 1) - first] += weight;
        total += weight;
    }
    int16_t *weights = taps->weights + (size_t) x * count;
    int sum = 0;
    int largest = 0;
    for (int i = 0; i < count; i++) {
        weights[i] = (int16_t) lrint(exact[i] / total * (1 << WEIGHT_BITS));
        sum += weights[i];
        largest = weights[i] > weights[largest] ? i : largest;
    }
    weights[largest] = (int16_t) (weights[largest] + (1 << WEIGHT_BITS) - sum);
    taps->first[x] = first;
}

static Taps taps_for(int from, int width, int lobes)
{
    double ratio = (double) from / width;
    Taps taps = {.width = width, .quads = ((int) (2 * lobes * ratio) + 1 + 3) / 4};
    taps.first = g_new(int, width);
    taps.weights = g_new0(int16_t, (size_t) width * taps.quads * 4);
    for (int x = 0; x < width; x++)
        weigh(&taps, x, from, ratio, lobes);
    return taps;
}

/* Two rows at once, one in each half of a register. Both have SLACK_BYTES behind them. */
__attribute__((target("avx2"))) static void squeeze_rows(
    const Taps *taps, const uint8_t *upper, const uint8_t *lower, uint8_t *to_upper, uint8_t *to_lower)
{
    /* Of four pixels' twelve bytes: red, green and blue of two neighbours side by side. */
    const __m256i near = _mm256_setr_epi8(0, -1, 3, -1, 1, -1, 4, -1, 2, -1, 5, -1, -1, -1, -1, -1,
        0, -1, 3, -1, 1, -1, 4, -1, 2, -1, 5, -1, -1, -1, -1, -1);
    const __m256i far = _mm256_setr_epi8(6, -1, 9, -1, 7, -1, 10, -1, 8, -1, 11, -1, -1, -1, -1, -1,
        6, -1, 9, -1, 7, -1, 10, -1, 8, -1, 11, -1, -1, -1, -1, -1);
    const __m256i half = _mm256_set1_epi32(1 << (WEIGHT_BITS - 1));
    const int16_t *weights = taps->weights;
    for (int x = 0; x < taps->width; x++) {
        size_t at = (size_t) taps->first[x] * BANDS;
        __m256i sum = half;
        __m256i more = _mm256_setzero_si256();
        for (int quad = 0; quad < taps->quads; quad++, weights += 4, at += 4 * BANDS) {
            int32_t pairs[2];
            memcpy(pairs, weights, sizeof(pairs));
            __m256i pixels = _mm256_inserti128_si256(
                _mm256_castsi128_si256(_mm_loadu_si128((const __m128i *) (upper + at))),
                _mm_loadu_si128((const __m128i *) (lower + at)), 1);
            sum = _mm256_add_epi32(sum,
                _mm256_madd_epi16(
                    _mm256_shuffle_epi8(pixels, near), _mm256_set1_epi32(pairs[0])));
            more = _mm256_add_epi32(more,
                _mm256_madd_epi16(_mm256_shuffle_epi8(pixels, far), _mm256_set1_epi32(pairs[1])));
        }
        sum = _mm256_srai_epi32(_mm256_add_epi32(sum, more), WEIGHT_BITS);
        sum = _mm256_packus_epi16(_mm256_packs_epi32(sum, sum), sum);
        int32_t left = _mm256_extract_epi32(sum, 0);
        int32_t right = _mm256_extract_epi32(sum, 4);
        memcpy(to_upper + (size_t) x * BANDS, &left, BANDS);
        memcpy(to_lower + (size_t) x * BANDS, &right, BANDS);
    }
}

/* What libvips calls for one strip after another, from top to bottom. */
typedef struct {
    Taps taps;
    VipsImage *out;
    uint8_t *slack; /* two rows with SLACK_BYTES behind each */
    const gint64 *deadline;
} Squeeze;

/* Rows that lie above others have those for slack; the last two of a strip are copied. */
static int squeeze_strip(VipsRegion *strip, VipsRect *rows, void *shared)
{
    Squeeze *squeeze = shared;
    size_t length = (size_t) rows->width * BANDS;
    int last = rows->top + rows->height - 1;
    if (g_get_monotonic_time() > *squeeze->deadline)
        return -1;
    for (int y = rows->top; y <= last; y += 2) {
        int below = VIPS_MIN(y + 1, last);
        const uint8_t *upper = VIPS_REGION_ADDR(strip, 0, y);
        const uint8_t *lower = VIPS_REGION_ADDR(strip, 0, below);
        if (below == last) {
            upper = memcpy(squeeze->slack, upper, length);
            lower = memcpy(squeeze->slack + length + SLACK_BYTES, lower, length);
        }
        squeeze_rows(&squeeze->taps, upper, lower, VIPS_IMAGE_ADDR(squeeze->out, 0, y),
            VIPS_IMAGE_ADDR(squeeze->out, 0, below));
    }
    return 0;
}

static bool squeeze_all(VipsImage *in, VipsImage *out, int lobes, const gint64 *deadline)
{
    Squeeze squeeze = {
        .taps = taps_for(in->Xsize, out->Xsize, lobes),
        .out = out,
        .slack = g_malloc0(2 * ((size_t) in->Xsize * BANDS + SLACK_BYTES)),
        .deadline = deadline,
    };
    bool ok = !vips_sink_disc(in, squeeze_strip, &squeeze);
    g_free(squeeze.slack);
    g_free(squeeze.taps.first);
    g_free(squeeze.taps.weights);
    return ok;
}

bool revela_can_squeeze(VipsImage *in, int width, int height)
{
    return in->Bands == BANDS && in->BandFmt == VIPS_FORMAT_UCHAR
        && in->Coding == VIPS_CODING_NONE && in->Xsize >= LEAST_WIDTH
        && in->Xsize > width && in->Ysize >= height
        && in->Xsize < 4 * width && in->Ysize < 4 * height && __builtin_cpu_supports("avx2");
}

VipsImage *revela_squeeze(VipsImage *in, int width, int height, int lobes, const gint64 *deadline)
{
    VipsImage *lower = NULL;
    VipsImage *out = vips_image_new_memory();
    VipsKernel kernel = lobes == 2 ? VIPS_KERNEL_LANCZOS2 : VIPS_KERNEL_LANCZOS3;
    bool ok = !vips_reducev(in, &lower, (double) in->Ysize / height, "kernel", kernel, NULL)
        && lower->Ysize == height
        && !vips_image_pipelinev(out, VIPS_DEMAND_STYLE_THINSTRIP, lower, NULL);
    out->Xsize = width;
    ok = ok && !vips_image_write_prepare(out) && squeeze_all(lower, out, lobes, deadline);
    VIPS_UNREF(lower);
    if (!ok)
        VIPS_UNREF(out);
    return out;
}

#else

/* Libvips' own way serves on other processors. */
bool revela_can_squeeze(VipsImage *in, int width, int height)
{
    (void) in;
    (void) width;
    (void) height;
    return false;
}

VipsImage *revela_squeeze(VipsImage *in, int width, int height, int lobes, const gint64 *deadline)
{
    (void) in;
    (void) width;
    (void) height;
    (void) lobes;
    (void) deadline;
    return NULL;
}

#endif
