/**
 * The fact sheet's panel: shows what the extension sends, and sends back where its reader wants to go. What an editor
 * has chosen (filters, what is unfolded, the detail in hand, how far the page is scrolled) outlives every new check.
 */

/** What VS Code gives a webview's script. */
declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): State | undefined;
  setState(state: State): void;
};

interface State {
  readonly uri: string;
  readonly standing: string;
  readonly kind: string;
  /** Ids of what was folded or unfolded by hand. */
  readonly folds: Readonly<Record<string, boolean>>;
  /** Id of the detail in hand. */
  readonly claim: string;
  readonly scroll: number;
}

/** A sheet; or, where there is none, the words to say so. */
type Page =
  | { readonly type: 'sheet'; readonly uri: string; readonly html: string }
  | { readonly type: 'nothing'; readonly uri: string; readonly text: string };
/** The detail at the draft's caret, by its number, or none. */
type Caret = { readonly type: 'caret'; readonly index: number | null };

const FRESH: Omit<State, 'uri'> = { standing: 'all', kind: 'all', folds: {}, claim: '', scroll: 0 };

const api = acquireVsCodeApi();
const page = document.getElementById('page')!;
let state: State = { ...FRESH, uri: '', ...api.getState() };
/** Folds that the sheet makes by itself are not the reader's. */
let isFilling = false;
/** Id of the detail at the draft's caret. */
let here = '';

const all = <E extends HTMLElement>(selector: string): E[] => [...page.querySelectorAll<E>(selector)];
const one = <E extends HTMLElement>(selector: string): E | null => page.querySelector<E>(selector);
const claimOf = (element: Element | null | undefined): HTMLElement | undefined =>
  element?.closest<HTMLElement>('.claim') ?? undefined;
const goOf = (claim: Element | undefined): HTMLButtonElement | null | undefined =>
  claim?.querySelector<HTMLButtonElement>('.go');
const shown = (): HTMLElement[] => all('.claim').filter((claim) => claim.offsetParent !== null);

function keep(more: Partial<State>): void {
  state = { ...state, ...more };
  api.setState(state);
}

function show(message: Page): void {
  // A new check of the same draft leaves everything where it was; another draft begins at its top.
  const isSame = message.uri === state.uri;
  const focused = focusedPlace();
  if (!isSame) state = { ...FRESH, uri: message.uri };
  isFilling = true;
  if (message.type === 'sheet') page.innerHTML = message.html;
  else {
    const text = document.createElement('p');
    text.className = 'empty';
    text.textContent = message.text;
    page.replaceChildren(text);
  }
  restore();
  if (isSame && focused) focusOn(focused);
  window.scrollTo(0, state.scroll);
  // Events of details that were opened here come with the next frame.
  requestAnimationFrame(() => {
    isFilling = false;
  });
  keep({});
}

function restore(): void {
  const radio = all<HTMLInputElement>('input[name=standing]').find(({ value }) => value === state.standing);
  if (radio) radio.checked = true;
  else if (state.standing !== 'all') state = { ...state, standing: 'all' };
  const select = one<HTMLSelectElement>('select[name=kind]');
  if (select && [...select.options].some(({ value }) => value === state.kind)) select.value = state.kind;
  else if (select) state = { ...state, kind: 'all' };
  for (const details of all<HTMLDetailsElement>('details')) {
    const open = state.folds[details.id];
    if (open !== undefined) details.open = open;
  }
  tellShown();
  hold(all('.claim').find(({ id }) => id === state.claim) ?? shown()[0]);
}

/** What has the focus, as a selector that finds it again in a new sheet, and the number of its claim should that be gone. */
function focusedPlace(): { readonly selector: string; readonly index: number } | undefined {
  const element = document.activeElement;
  if (!element || element === document.body || !page.contains(element)) return undefined;
  const claim = claimOf(element);
  if (claim) {
    const buttons = [...claim.querySelectorAll('button, summary')];
    return { selector: `#${claim.id}|${buttons.indexOf(element)}`, index: shown().indexOf(claim) };
  }
  if (element instanceof HTMLInputElement) return { selector: `input[value=${element.value}]`, index: 0 };
  if (element instanceof HTMLSelectElement) return { selector: 'select', index: 0 };
  const details = element.closest('details');
  return details ? { selector: `#${details.id} > summary`, index: 0 } : undefined;
}

function focusOn({ selector, index }: { readonly selector: string; readonly index: number }): void {
  const [outer, inner] = selector.split('|');
  const found = one(outer!);
  const target =
    inner === undefined || !found ? found : [...found.querySelectorAll<HTMLElement>('button, summary')][Number(inner)];
  const claims = shown();
  (target ?? goOf(claims[Math.min(index, claims.length - 1)]) ?? undefined)?.focus({ preventScroll: true });
}

/** One detail at a time is in the order of Tab, with its sources: forty would be a long way to whatever comes behind. */
function hold(claim: HTMLElement | undefined): void {
  for (const other of all('.claim'))
    for (const stop of other.querySelectorAll<HTMLElement>('button, summary')) stop.tabIndex = other === claim ? 0 : -1;
  if (claim && claim.id !== state.claim) keep({ claim: claim.id });
}

/** Says how many details a filter leaves, to those who do not see it too. */
function tellShown(): void {
  const told = one('.shown');
  if (!told) return;
  const isAll = state.standing === 'all' && state.kind === 'all';
  told.textContent = isAll ? '' : (told.dataset.shown ?? '').replace('{count}', String(shown().length));
}

/** Marks the detail at the draft's caret; brings it into sight when the caret has come to another. The focus stays. */
function mark(index: number | null): void {
  const claim = index === null ? undefined : claimOf(one(`[data-claim="${index}"]`));
  for (const other of all('.claim.here')) if (other !== claim) unmark(other);
  claim?.classList.add('here');
  claim?.setAttribute('aria-current', 'location');
  const isNew = claim !== undefined && claim.id !== here;
  here = claim?.id ?? '';
  if (isNew && claim.offsetParent !== null) claim.scrollIntoView({ block: 'nearest' });
}

function unmark(claim: HTMLElement): void {
  claim.classList.remove('here');
  claim.removeAttribute('aria-current');
}

function move(to: (index: number, last: number) => number): void {
  const claims = shown();
  const index = claims.findIndex(({ id }) => id === state.claim);
  const claim = claims[Math.max(0, Math.min(to(index, claims.length - 1), claims.length - 1))];
  goOf(claim)?.focus();
  claim?.scrollIntoView({ block: 'nearest' });
}

const MOVES: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_, last) => last,
};

window.addEventListener('message', ({ data }: MessageEvent<Page | Caret>) => {
  if (data.type === 'caret') mark(data.index);
  else show(data);
});

page.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-claim], [data-source]') : null;
  if (button?.dataset.claim !== undefined) api.postMessage({ type: 'claim', index: Number(button.dataset.claim) });
  else if (button) api.postMessage({ type: 'source', index: Number(button.dataset.source) });
});

page.addEventListener('focusin', ({ target }) => {
  const claim = target instanceof Element ? claimOf(target) : undefined;
  if (claim) hold(claim);
});

page.addEventListener('change', () => {
  const standing = one<HTMLInputElement>('input[name=standing]:checked')?.value ?? 'all';
  const kind = one<HTMLSelectElement>('select[name=kind]')?.value ?? 'all';
  keep({ standing, kind });
  tellShown();
  const claims = shown();
  hold(claims.find(({ id }) => id === state.claim) ?? claims[0]);
});

// A form that holds no button is sent by Enter.
page.addEventListener('submit', (event) => event.preventDefault());

page.addEventListener(
  'toggle',
  ({ target }) => {
    if (!isFilling && target instanceof HTMLDetailsElement)
      keep({ folds: { ...state.folds, [target.id]: target.open } });
  },
  true,
);

document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || !(target instanceof Element)) return;
  const isFiltering = target.closest('.filters') !== null;
  const step = MOVES[key];
  if (step && !isFiltering && claimOf(document.activeElement)) move(step);
  else if (key === '/' && !isFiltering) one<HTMLInputElement>('input[name=standing]:checked')?.focus();
  else if (key === 'Escape' && isFiltering) move((index) => Math.max(0, index));
  else return;
  event.preventDefault();
});

window.addEventListener('scroll', () => keep({ scroll: window.scrollY }), { passive: true });

api.postMessage({ type: 'ready' });
