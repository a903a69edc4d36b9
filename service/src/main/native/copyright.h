#ifndef REVELA_COPYRIGHT_H
#define REVELA_COPYRIGHT_H

#include <stdbool.h>
#include <vips/vips.h>

/* Gives a picture the photo's artist and copyright notice, byte for byte, as EXIF of its own that
 * says nothing else of the photo. A photo that has neither gives nothing. */
bool revela_keep_copyright(VipsImage *photo, VipsImage *picture);

#endif
