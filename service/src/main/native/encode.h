#ifndef REVELA_ENCODE_H
#define REVELA_ENCODE_H

#include "picture.h"

/* One rendition on its way: the pictures of its frames, and what became of it. */
typedef struct {
    Output *output;
    VipsImage **frames; /* in memory; of output->frames */
    VipsImage *facts;   /* what the photo says of its animation and its copyright */
    Space space;
    gint64 *deadline;
    Fault fault;
} Encoding;

/* A picture of one pixel with those of the photo's fields that renditions may keep, so that the
 * photo can be closed before they are encoded. NULL with libvips' error buffer filled. */
VipsImage *revela_facts(VipsImage *photo);

/* Writes the file; the fault says whether that went well. Safe to call in any thread. */
void revela_encode(Encoding *encoding);

/* Fills a fault from libvips' error buffer, which is emptied. */
void revela_blame(Fault *fault, FaultKind kind, const gint64 *deadline);

#endif
