/* Develops one photo into its renditions with libvips: one decode, a chain of smaller and smaller
 * pictures in memory, and one or more files from each. What is to be made is decided in Java and
 * arrives here as numbers; this file knows how, not what. */
#ifndef REVELA_DEVELOP_H
#define REVELA_DEVELOP_H

#include <stdbool.h>
#include <stdint.h>

/* Why a photo was not developed. The same numbers as in VipsException.java. */
typedef enum {
    FAULT_NONE = 0,
    FAULT_PHOTO = 1, /* the file cannot be decoded */
    FAULT_TIME = 2,  /* the deadline came first */
    FAULT_WRITE = 3, /* a rendition cannot be encoded or written */
    FAULT_JOB = 4,   /* the job is impossible, a mistake in Java */
} FaultKind;

typedef struct {
    FaultKind kind;
    char message[400]; /* libvips' own words */
} Fault;

/* What the numbers of a picture mean. The same numbers as in Level.java. */
typedef enum {
    SPACE_SOURCE = 0, /* as in the file */
    SPACE_SRGB = 1,
    SPACE_P3 = 2,
} Space;

typedef struct {
    const char *path;
    const char *loader;  /* name of a libvips operation, such as "jpegload" */
    const char *options; /* of it, such as "shrink=2,access=sequential" */
    int width;           /* that the loader must answer, or the header lied */
    int height;          /* of one frame */
    int orientation;     /* the EXIF value, 1 to 8, still to be applied */
    bool is_srgb;        /* an embedded profile says nothing but sRGB, or nothing */
    int drawn[4];        /* left, top, width, height of what a GIF draws of its canvas; the rest
                          * is transparent. Width 0: all of it */
} Photo;

/* The whole upright photo at one size. */
typedef struct {
    int parent; /* index of the level it is made from, always an earlier one; -1 is the file */
    int width;
    int height;
    Space space;
    bool linear; /* scaled in linear light */
} Level;

/* How a rendition is cut from its level. The same numbers as in Output.java. */
typedef enum {
    CROP_PLACED = 0, /* at left and top; negative crops, positive pads */
    CROP_ATTENTION = 1,
    CROP_ENTROPY = 2,
} Crop;

typedef struct {
    int level;
    int width;
    int height;
    Crop crop;
    int left;
    int top;
    int background[3]; /* red, green, blue, 0 to 255 */
    bool flatten;      /* transparency goes */
    bool copyright;    /* the photo's own stays */
    double sharpen;    /* sigma in pixels of this rendition; 0 is none */
    int quality;       /* 1 to 100; 0 where the saver has none */
    int64_t max_bytes; /* the quality is lowered until the file is no larger; 0 is no limit */
    const char *saver; /* name of a libvips operation, such as "jpegsave" */
    const char *options;
    const char *path;

    /* Results. */
    int64_t bytes;
    int quality_used;
    int frames;
} Output;

/* A small picture of the whole photo, red, green, blue, alpha of 8 bits each. */
typedef struct {
    int level;
    int width; /* 0: none is wanted */
    int height;
    uint8_t *rgba;
} Swatch;

typedef struct {
    Photo photo;
    int level_count;
    Level *levels;
    int output_count;
    Output *outputs;
    Swatch swatch;
    int threads;
    int64_t micros_left; /* from now */
} Job;

/* Starts libvips: only the loaders named stay open, nothing is cached. Once for each process. */
bool revela_start(const char *const *loaders, int count, Fault *fault);

/* Answers with everything written and everything freed, or with a fault and everything freed; then
 * files may be left, of any content. One thread at a time: libvips has one buffer for errors. */
bool revela_develop(Job *job, Fault *fault);

#endif
