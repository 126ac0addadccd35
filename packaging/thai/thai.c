/* The library `thai` that Qt asks for the line breaks of Thai text, where there is no libthai.
 *
 * Qt looks it up by name and calls four functions of it (qtbase, qunicodetools.cpp): text comes as TIS-620, a
 * byte for each UTF-16 unit, 0xFF for what TIS-620 has not, and ends with a zero. Words are found by whoever
 * has called thai_set_breaker; this file itself needs no dictionary, no memory and no other library.
 * prd_desk/desk/editor/thai_lines.py loads it; build.py beside this file makes it.
 */
#include <stdatomic.h>
#include <stddef.h>

#if defined(_WIN32)
#define EXPORTED __declspec(dllexport)
#else
#define EXPORTED __attribute__((visibility("default")))
#endif

/* Writes at most `room` offsets at which a line may begin, ascending; how many, or 0 where it has failed. */
typedef int (*Breaker)(const char *text, int *offsets, size_t room);

static _Atomic(Breaker) breaker;

/* 0: from now on lines end after blanks only. Whoever goes away says so first. */
EXPORTED void thai_set_breaker(Breaker wanted) { atomic_store(&breaker, wanted); }

/* What Qt keeps between th_brk_new and th_brk_delete; there is nothing to keep, but 0 would mean a failure. */
static char nothing;

EXPORTED void *th_brk_new(const char *dictionary)
{
    (void)dictionary;
    return &nothing;
}

EXPORTED void th_brk_delete(void *kept) { (void)kept; }

static int after_blanks(const char *text, int *offsets, size_t room)
{
    int count = 0;
    for (int at = 1; text[0] && text[at]; at++)
        if (text[at - 1] == ' ' && text[at] != ' ' && (size_t)count < room)
            offsets[count++] = at;
    return count;
}

/* Qt writes to its own memory by these offsets without looking at them: none leaves here that is not inside. */
static int inside_only(const char *text, int *offsets, int count)
{
    int kept = 0, end = 0;
    while (text[end])
        end++;
    for (int each = 0; each < count; each++)
        if (offsets[each] > (kept ? offsets[kept - 1] : 0) && offsets[each] < end)
            offsets[kept++] = offsets[each];
    return kept;
}

EXPORTED int th_brk_find_breaks(void *kept, const char *text, int *offsets, size_t room)
{
    Breaker asked = atomic_load(&breaker);
    int count = asked ? asked(text, offsets, room) : 0;

    (void)kept;
    if (count <= 0 || (size_t)count > room)
        return after_blanks(text, offsets, room);
    return inside_only(text, offsets, count);
}

/* Which marks may stand on a consonant, and which on a vowel: the table of WTT 2.0, as far as cells go. */
enum { CONSONANT = 1, SHORT_VOWEL, LONG_VOWEL, OTHER_VOWEL, TONE, SILENT, SHORTENER, END_MARK, SARA_AM };

static int class_of(unsigned char letter)
{
    if (letter >= 0xA1 && letter <= 0xCE && letter != 0xC4 && letter != 0xC6) /* ฤ and ฦ are vowels */
        return CONSONANT;
    switch (letter) {
    case 0xD4: case 0xD8: /* sara i, sara u */
        return SHORT_VOWEL;
    case 0xD5: case 0xD7: /* sara ii, sara uee */
        return LONG_VOWEL;
    case 0xD1: case 0xD6: case 0xD9: /* mai han-akat, sara ue, sara uu */
        return OTHER_VOWEL;
    case 0xE8: case 0xE9: case 0xEA: case 0xEB:
        return TONE;
    case 0xEC: case 0xED: /* thanthakhat, nikhahit */
        return SILENT;
    case 0xE7: /* maitaikhu */
        return SHORTENER;
    case 0xDA: case 0xEE: /* phinthu, yamakkan */
        return END_MARK;
    case 0xD3:
        return SARA_AM;
    default:
        return 0;
    }
}

static int stands_on(int below, int mark)
{
    switch (below) {
    case CONSONANT:
        return mark >= SHORT_VOWEL;
    case SHORT_VOWEL:
        return mark == TONE || mark == SILENT;
    case LONG_VOWEL:
        return mark == TONE || mark == SHORTENER;
    case OTHER_VOWEL:
        return mark == TONE;
    default:
        return 0;
    }
}

/* How many bytes one stop of the caret holds, 1 at least: a consonant with its marks, and sara am, which is in
 * the cell of its consonant unless its place above is taken. Qt asks for sara am so and reads no cell. */
EXPORTED size_t th_next_cell(const unsigned char *text, size_t length, void *cell, int with_sara_am)
{
    size_t at = 1;
    int vowel = 0, consonant = length && class_of(text[0]) == CONSONANT;

    (void)cell;
    if (!length)
        return 0;
    for (; at < length; at++) {
        int below = class_of(text[at - 1]), mark = class_of(text[at]);
        int joins = mark == SARA_AM ? with_sara_am && consonant && !vowel && below != SARA_AM : stands_on(below, mark);
        if (!joins)
            break;
        vowel = vowel || (mark != TONE && text[at] != 0xEC); /* all but these take the place of its circle */
    }
    return at;
}
