#include "TrainingKernels.h"
