/* One sweep asks every person in turn: with whom, or to which set, would a change be best?
 * The twin of sweep.py: the same numbers in, the same sets out. Only whole numbers. */
#include <stdint.h>
#include <string.h>

#define NEVER (-(1 << 29))

typedef struct {
  int32_t people, sets, columns, categories, depth, movable, resizable, window;
  const int32_t *pair;     /* people x people: worth of two sharing a set */
  const int32_t *pinned;   /* people: 0, or 2^29 for whoever may not move */
  const int32_t *visit;    /* movable: who is asked, in this order */
  const int32_t *smallest; /* sets */
  const int32_t *largest;  /* sets */
  const int32_t *column;   /* columns x people: the counted category, or -1 */
  const int32_t *first;    /* categories + 1: where its people begin in `members` */
  const int32_t *members;
  const int32_t *marginal; /* categories x depth: worth of one more, given how many others are there */
  const int32_t *forgiven; /* thresholds at this temperature */
  int32_t *home;           /* people: the set of each */
  int32_t *size;           /* sets */
  int32_t *pull;           /* sets x people: what a person adds, or would add, to a set */
  int32_t *own;            /* people: what a person adds to the set they are in, plus `pinned` */
  int32_t *count;          /* sets x categories */
  int32_t *best;           /* people: the best assignment met at the end of a sweep */
  int32_t *scratch;        /* people + 2 * sets */
  int64_t *score;          /* value, best value, changes, losses */
} Board;

static uint64_t mix(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

/* One person more (or fewer) of a category in a set changes what the others of that category find there. */
static void recount(Board *b, int set, int category, int by, int i, int j) {
  int32_t *count = b->count + (int64_t)set * b->categories + category;
  const int32_t *marginal = b->marginal + (int64_t)category * b->depth;
  int before = *count, after = before + by;
  *count = after;
  int32_t elsewhere = marginal[after] - marginal[before];
  int32_t inside = (before > 0 && after > 0) ? marginal[after - 1] - marginal[before - 1] : 0;
  int32_t *pull = b->pull + (int64_t)set * b->people;
  for (int m = b->first[category]; m < b->first[category + 1]; m++) {
    int p = b->members[m];
    if (p != i && p != j) pull[p] += b->home[p] == set ? inside : elsewhere;
  }
}

/* Whoever moved sees every set of their categories anew: what they find does not count themselves. */
static int32_t found(const Board *b, int set, int p, int home) {
  int32_t sum = 0;
  for (int c = 0; c < b->columns; c++) {
    int category = b->column[(int64_t)c * b->people + p];
    if (category < 0) continue;
    int others = b->count[(int64_t)set * b->categories + category] - (home == set);
    sum += b->marginal[(int64_t)category * b->depth + others];
  }
  return sum;
}

static void count_change(Board *b, int i, int j, int from, int to) {
  int sets[2] = {from, to};
  for (int s = 0; s < 2; s++) {
    b->pull[(int64_t)sets[s] * b->people + i] -= found(b, sets[s], i, from);
    if (j >= 0) b->pull[(int64_t)sets[s] * b->people + j] -= found(b, sets[s], j, to);
  }
  for (int c = 0; c < b->columns; c++) {
    int x = b->column[(int64_t)c * b->people + i];
    int y = j < 0 ? -1 : b->column[(int64_t)c * b->people + j];
    if (x == y) continue;
    if (x >= 0) { recount(b, from, x, -1, i, j); recount(b, to, x, 1, i, j); }
    if (y >= 0) { recount(b, to, y, -1, i, j); recount(b, from, y, 1, i, j); }
  }
  for (int s = 0; s < 2; s++) {
    b->pull[(int64_t)sets[s] * b->people + i] += found(b, sets[s], i, to);
    if (j >= 0) b->pull[(int64_t)sets[s] * b->people + j] += found(b, sets[s], j, from);
  }
}

/* Two of one category changing places leave the counts as they are; the two pulls alone would not know. */
static void same_category(const Board *b, int i, int from, int32_t *gain, int32_t *step) {
  for (int c = 0; c < b->columns; c++) {
    int category = b->column[(int64_t)c * b->people + i];
    if (category < 0) continue;
    const int32_t *marginal = b->marginal + (int64_t)category * b->depth;
    for (int s = 0; s < b->sets; s++) {
      int n = b->count[(int64_t)s * b->categories + category];
      step[s] = n > 0 ? marginal[n] - marginal[n - 1] : 0;
    }
    for (int m = b->first[category]; m < b->first[category + 1]; m++) {
      int p = b->members[m];
      gain[p] -= step[from] + step[b->home[p]];
    }
  }
}

static void change(Board *b, int i, int choice) {
  int n = b->people, from = b->home[i], swap = choice < n;
  int to = swap ? b->home[choice] : choice - n;
  const int32_t *mine = b->pair + (int64_t)i * n;
  int32_t *left = b->pull + (int64_t)from * n, *joined = b->pull + (int64_t)to * n;
  if (swap) {
    const int32_t *theirs = b->pair + (int64_t)choice * n;
    for (int p = 0; p < n; p++) {
      int32_t d = theirs[p] - mine[p];
      left[p] += d;
      joined[p] -= d;
    }
  } else {
    for (int p = 0; p < n; p++) {
      left[p] -= mine[p];
      joined[p] += mine[p];
    }
    b->size[from]--;
    b->size[to]++;
  }
  if (b->columns) count_change(b, i, swap ? choice : -1, from, to);
  b->home[i] = to;
  if (swap) b->home[choice] = from;
  for (int p = 0; p < n; p++) b->own[p] = b->pull[(int64_t)b->home[p] * n + p] + b->pinned[p];
}

/* Everybody's gain from changing places with one person, and the largest. Told apart so that it becomes vector code. */
static int32_t weigh(int n, const int32_t *restrict left, const int32_t *restrict own, const int32_t *restrict here,
                     const int32_t *restrict home, const int32_t *restrict mine, const int32_t *restrict forgiven,
                     int32_t *restrict gain) {
  int32_t most = 0;
  for (int p = 0; p < n; p++) {
    int32_t g = left[p] - own[p] + here[home[p]] - 2 * mine[p] + forgiven[p];
    gain[p] = g;
    most = g > most ? g : most;
  }
  return most;
}

/* The best change for person i once chance has forgiven some loss, or -1. */
static int choose(Board *b, int i, const int32_t *forgiven) {
  int n = b->people, from = b->home[i], all = n;
  int32_t *gain = b->scratch, *here = gain + n + b->sets;
  const int32_t *left = b->pull + (int64_t)from * n, *mine = b->pair + (int64_t)i * n;
  int32_t lost = b->own[i];
  for (int s = 0; s < b->sets; s++) here[s] = b->pull[(int64_t)s * n + i] - lost;
  here[from] = NEVER;
  int32_t most = weigh(n, left, b->own, here, b->home, mine, forgiven, gain);
  if (b->resizable) {
    int leaves = b->size[from] > b->smallest[from];
    for (int s = 0; s < b->sets; s++) {
      gain[n + s] = leaves && b->size[s] < b->largest[s] ? here[s] + forgiven[n + s] : NEVER;
      most = gain[n + s] > most ? gain[n + s] : most;
    }
    all += b->sets;
  }
  if (b->columns) {
    same_category(b, i, from, gain, here);
    most = 0;
    for (int p = 0; p < all; p++) most = gain[p] > most ? gain[p] : most;
  }
  if (most == 0) return -1;
  for (int p = 0;; p++) if (gain[p] == most) return p;
}

void askwell_sweeps(Board *b, int32_t sweeps, uint64_t place) {
  int64_t *score = b->score;
  for (int32_t s = 0; s < sweeps; s++) {
    for (int32_t v = 0; v < b->movable; v++) {
      int i = b->visit[v];
      const int32_t *forgiven = b->forgiven + (mix(place++ * 0x9E3779B97F4A7C15ULL) & (uint64_t)(b->window - 1));
      int choice = choose(b, i, forgiven);
      if (choice < 0) continue;
      int32_t gain = b->scratch[choice] - forgiven[choice];
      score[0] += gain;
      score[2]++;
      score[3] += gain < 0;
      change(b, i, choice);
    }
    if (score[0] > score[1]) {
      score[1] = score[0];
      memcpy(b->best, b->home, sizeof(int32_t) * (size_t)b->people);
    }
  }
}
