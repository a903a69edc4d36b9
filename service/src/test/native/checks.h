/* What the tests of the native layer share: checks that count, a job to fill, and files of all
 * kinds to develop. */
#ifndef REVELA_CHECKS_H
#define REVELA_CHECKS_H

#include <vips/vips.h>

#include "develop.h"

extern int passed;
extern int failed;

#define CHECK(condition, ...) \
    do { \
        if (condition) { \
            passed++; \
        } else { \
            failed++; \
            fprintf(stderr, "%s:%d: %s: ", __FILE__, __LINE__, #condition); \
            fprintf(stderr, __VA_ARGS__); \
            fputc('\n', stderr); \
        } \
    } while (0)

enum { MOST_LEVELS = 8, MOST_OUTPUTS = 12, PATH_LENGTH = 300 };

/* A job and all that it points to. */
typedef struct {
    Job job;
    Level levels[MOST_LEVELS];
    Output outputs[MOST_OUTPUTS];
    char paths[MOST_OUTPUTS][PATH_LENGTH];
    uint8_t rgba[64 * 64 * 4];
    Fault fault;
} Case;

/* The folder for all files, and one more path in it; the name is used for the next call's too. */
extern const char *folder;
const char *path_of(const char *name);

/* A file to develop: its path is folder/name. */
typedef struct {
    const char *name;
    const char *loader;
    const char *options;
    int width;
    int height;
    int frames;
} Made;

extern const Made MADE[];
extern const int MADE_COUNT;

/* The file of this name among them. */
const Made *made(const char *name);

/* Writes all of them. */
void make_photos(void);

/* A picture with a gradient and some noise, of 1 to 4 bands of 8 bits. */
VipsImage *scene(int width, int height, int bands);
VipsImage *noise(int width, int height);

/* A job with no level and no output yet, for an upright photo. */
void start_case(Case *one, const Made *photo);
int add_level(Case *one, int parent, int width, int height, Space space);
/* Quality 80 where there is one; the path is made from the index. */
Output *add_output(Case *one, int level, int width, int height, const char *saver);
/* One level and one JPEG, half the size. */
void start_half(Case *one, const Made *photo);
bool develop(Case *one);

void test_kinds(bool quick);
void test_pictures(bool quick);
void test_faults(bool quick);

#endif
