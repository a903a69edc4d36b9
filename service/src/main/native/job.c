#include "job.h"

#include <stdio.h>
#include <vips/vips.h>

static bool wrong(Fault *fault, const char *what, int index)
{
    fault->kind = FAULT_JOB;
    snprintf(fault->message, sizeof(fault->message), "the job's %s %d is out of range", what, index);
    return false;
}

static bool is_side(int length)
{
    return length >= 1 && length <= VIPS_MAX_COORD;
}

static bool is_offset(int offset)
{
    return offset > -VIPS_MAX_COORD && offset < VIPS_MAX_COORD;
}

static bool photo_holds(const Photo *photo)
{
    return photo->path && photo->loader && photo->options && is_side(photo->width)
        && is_side(photo->height) && photo->orientation >= 1 && photo->orientation <= 8;
}

/* Only the first is made from the file, which is read once and from top to bottom. */
static bool level_holds(const Level *level, int index)
{
    bool from_file = index == 0 && level->parent == -1;
    bool from_level = level->parent >= 0 && level->parent < index;
    return (from_file || from_level) && is_side(level->width) && is_side(level->height)
        && level->space <= SPACE_P3;
}

static bool output_holds(const Job *job, const Output *output)
{
    bool has_level = output->level >= 0 && output->level < job->level_count;
    return has_level && job->levels[output->level].space != SPACE_SOURCE && is_side(output->width)
        && is_side(output->height) && output->crop <= CROP_ENTROPY && is_offset(output->left)
        && is_offset(output->top) && output->quality >= 0 && output->quality <= 100
        && output->max_bytes >= 0 && output->saver && output->options && output->path;
}

static bool swatch_holds(const Job *job)
{
    const Swatch *swatch = &job->swatch;
    if (swatch->width == 0)
        return true;
    if (swatch->level < 0 || swatch->level >= job->level_count || !swatch->rgba)
        return false;
    const Level *level = &job->levels[swatch->level];
    return level->width == swatch->width && level->height == swatch->height
        && level->space == SPACE_SRGB;
}

bool revela_job_holds_together(const Job *job, Fault *fault)
{
    if (!photo_holds(&job->photo))
        return wrong(fault, "photo", 0);
    for (int i = 0; i < job->level_count; i++)
        if (!level_holds(&job->levels[i], i))
            return wrong(fault, "level", i);
    for (int i = 0; i < job->output_count; i++)
        if (!output_holds(job, &job->outputs[i]))
            return wrong(fault, "output", i);
    return swatch_holds(job) || wrong(fault, "swatch", 0);
}
