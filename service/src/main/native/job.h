#ifndef REVELA_JOB_H
#define REVELA_JOB_H

#include "develop.h"

/* Whether every number of a job is in its range and every index names something. What only Java's
 * own mistakes can break is checked all the same: here a mistake would write into foreign memory. */
bool revela_job_holds_together(const Job *job, Fault *fault);

#endif
