#include "copyright.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* Exif 2.32, 4.6.4 D. */
enum { TAG_ARTIST = 0x013b, TAG_COPYRIGHT = 0x8298 };

/* TIFF 6.0, section 2, and the UTF-8 of Exif 3.0. */
enum { TYPE_ASCII = 2, TYPE_UTF8 = 129 };

/* Of bytes; longer ones are no notice. */
enum { MOST_TEXT = 10000 };

/* Libvips takes fields of EXIF as ASCII: it would write "(c) M?ller". What stands in a block that
 * it has parsed itself, it leaves alone. */
int vips__exif_parse(VipsImage *image);

typedef struct {
    uint8_t bytes[MOST_TEXT];
    uint32_t length; /* 0 where there is none */
} Text;

/* A TIFF structure, which is what an EXIF block is too. */
typedef struct {
    FILE *file;
    long base;
    bool big_endian;
} Tiff;

static uint32_t number(Tiff *tiff, int bytes)
{
    uint32_t value = 0;
    for (int i = 0; i < bytes; i++) {
        uint32_t byte = (uint32_t) fgetc(tiff->file) & 0xff; /* 0xff behind the end */
        value |= byte << 8 * (tiff->big_endian ? bytes - 1 - i : i);
    }
    return value;
}

static void read_text(Tiff *tiff, Text *text)
{
    uint32_t type = number(tiff, 2);
    uint32_t length = number(tiff, 4);
    if ((type != TYPE_ASCII && type != TYPE_UTF8) || length > MOST_TEXT)
        return;
    if (length > 4 && fseek(tiff->file, tiff->base + (long) number(tiff, 4), SEEK_SET))
        return;
    if (fread(text->bytes, 1, length, tiff->file) == length)
        text->length = length;
}

/* The texts of the first directory, which is that of the picture itself. */
static void read_texts(Tiff *tiff, Text *artist, Text *copyright)
{
    char start[6] = "";
    if (fread(start, 1, 6, tiff->file) == 6)
        tiff->base = memcmp(start, "Exif\0", 6) ? 0 : 6;
    fseek(tiff->file, tiff->base, SEEK_SET);
    tiff->big_endian = fgetc(tiff->file) == 'M';
    fseek(tiff->file, tiff->base + 4, SEEK_SET);
    long directory = tiff->base + (long) number(tiff, 4);
    if (fseek(tiff->file, directory, SEEK_SET))
        return;
    int count = (int) number(tiff, 2);
    for (int i = 0; i < count && !feof(tiff->file); i++) {
        if (fseek(tiff->file, directory + 2 + 12L * i, SEEK_SET))
            return;
        uint32_t tag = number(tiff, 2);
        if (tag == TAG_ARTIST)
            read_text(tiff, artist);
        else if (tag == TAG_COPYRIGHT)
            read_text(tiff, copyright);
    }
}

/* Libvips hands out the EXIF block of all formats but TIFF, which is one. */
static FILE *open_tiff(VipsImage *photo)
{
    const char *loader;
    if (!vips_image_get_string(photo, VIPS_META_LOADER, &loader) && !strcmp(loader, "tiffload"))
        return fopen(vips_image_get_filename(photo), "rb");
    const void *block;
    size_t size;
    if (!vips_image_get_typeof(photo, VIPS_META_EXIF_NAME)
        || vips_image_get_blob(photo, VIPS_META_EXIF_NAME, &block, &size) || size == 0)
        return NULL;
    return fmemopen((void *) block, size, "rb");
}

static void append(GByteArray *block, uint32_t value, int bytes)
{
    for (int i = 0; i < bytes; i++) {
        uint8_t byte = (uint8_t) (value >> 8 * i);
        g_byte_array_append(block, &byte, 1);
    }
}

static void append_entry(GByteArray *block, uint32_t tag, const Text *text, uint32_t *at)
{
    uint8_t padded[4] = {0};
    if (text->length == 0)
        return;
    append(block, tag, 2);
    append(block, TYPE_ASCII, 2);
    append(block, text->length, 4);
    if (text->length <= 4) {
        memcpy(padded, text->bytes, text->length);
        g_byte_array_append(block, padded, 4);
    } else {
        append(block, *at, 4);
        *at += text->length;
    }
}

static void append_value(GByteArray *block, const Text *text)
{
    if (text->length > 4)
        g_byte_array_append(block, text->bytes, text->length);
}

static GByteArray *written(const Text *artist, const Text *copyright)
{
    GByteArray *block = g_byte_array_new();
    uint32_t count = (artist->length > 0) + (copyright->length > 0);
    uint32_t at = 8 + 2 + 12 * count + 4;
    g_byte_array_append(block, (const uint8_t *) "Exif\0\0II*\0\10\0\0\0", 14);
    append(block, count, 2);
    append_entry(block, TAG_ARTIST, artist, &at);
    append_entry(block, TAG_COPYRIGHT, copyright, &at);
    append(block, 0, 4);
    append_value(block, artist);
    append_value(block, copyright);
    return block;
}

bool revela_keep_copyright(VipsImage *photo, VipsImage *picture)
{
    Tiff tiff = {.file = open_tiff(photo)};
    if (!tiff.file)
        return true;
    Text artist = {.length = 0};
    Text copyright = {.length = 0};
    read_texts(&tiff, &artist, &copyright);
    fclose(tiff.file);
    if (artist.length == 0 && copyright.length == 0)
        return true;
    GByteArray *block = written(&artist, &copyright);
    vips_image_set_blob_copy(picture, VIPS_META_EXIF_NAME, block->data, block->len);
    g_byte_array_unref(block);
    return !vips__exif_parse(picture);
}
