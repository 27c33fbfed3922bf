#ifndef LARCH_EXPORT_H
#define LARCH_EXPORT_H

/* What a shared library shows; all else in it is hidden. */
#if defined(__GNUC__)
#define LARCH_API __attribute__((visibility("default")))
#else
#define LARCH_API
#endif

#endif
