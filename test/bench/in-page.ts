/** What is run within pages: each function sees nothing but the page and what it is given. */

/** Milliseconds from the start of the navigation until so many elements are on the screen. */
export async function whenShown(count: number): Promise<number> {
  const tags = 'paper-card, topic-timeline';
  const isShown = (element: Element): boolean => Reflect.get(element, 'status') === 'ready';
  for (;;) {
    const shown = [...document.querySelectorAll(tags)].filter(isShown);
    if (shown.length >= count) {
      await Promise.all(shown.map((element): unknown => Reflect.get(element, 'updateComplete')));
      break;
    }
    await new Promise((done) => setTimeout(done, 1));
  }
  // A task that is queued in a frame runs when that has been drawn.
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now();
}

/** Milliseconds until a timeline has all papers: of large topics further files come after the first picture. */
export async function whenWhole(): Promise<number> {
  const root = document.querySelector('topic-timeline')?.shadowRoot;
  const says = (): string => root?.querySelector('[part~=status]')?.textContent.trim() ?? '';
  for (let wait = 0; !/^[\d,]+ papers/.test(says()); wait++) {
    if (wait > 3000) throw new Error(`The timeline is not whole: it says “${says()}”.`);
    await new Promise((done) => setTimeout(done, 10));
  }
  return performance.now();
}

/** Times of frames in milliseconds. */
export interface Frames {
  /** What the timeline says of itself before and after it was first zoomed. */
  said: readonly string[];
  /** From the start of each frame until it is drawn, as far as the page's own thread does that. */
  work: number[];
  /** From one frame to the next. */
  intervals: number[];
}

/** Zooms into a timeline and out of it with the wheel, and moves it with the keys: something in every frame. */
export async function moveAround(frames: number): Promise<Frames> {
  const plot = document.querySelector('topic-timeline')?.shadowRoot?.querySelector('[part~=plot]');
  if (!plot) throw new Error('There is no plot.');
  const { left, top, width, height } = plot.getBoundingClientRect();
  const turn = (deltaY: number): void => {
    plot.dispatchEvent(
      new WheelEvent('wheel', {
        deltaY,
        ctrlKey: true,
        clientX: left + width * 0.7,
        clientY: top + height / 2,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  };
  const pan = (deltaX: number): void => {
    plot.dispatchEvent(
      new WheelEvent('wheel', {
        deltaX,
        shiftKey: true,
        clientX: left + width / 2,
        clientY: top + height / 2,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    );
  };
  const root = document.querySelector('topic-timeline')?.shadowRoot;
  const says = (): string =>
    root?.querySelector('[part~=status]')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const before = says();
  // What answers to hands is loaded when the first comes near.
  if (plot instanceof HTMLElement) plot.focus();
  for (let wait = 0; wait < 100 && says() === before; wait++) {
    turn(-100);
    await new Promise((done) => setTimeout(done, 50));
  }
  const said = [before, says()];
  if (says() === before) throw new Error('The timeline cannot be zoomed.');
  const work: number[] = [];
  const starts: number[] = [];
  for (let frame = 0; frame < frames; frame++) {
    await new Promise<void>((done) => {
      requestAnimationFrame(() => {
        const start = performance.now();
        starts.push(start);
        const phase = Math.floor((frame / frames) * 6);
        if (phase % 3 === 0) turn(-12);
        else if (phase % 3 === 1) pan(frame % 2 ? 20 : -15);
        else turn(12);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          work.push(performance.now() - start);
          done();
        };
        port2.postMessage(null);
      });
    });
  }
  return {
    said,
    work,
    intervals: starts.slice(1).map((start, index) => start - (starts[index] ?? 0)),
  };
}

/** Puts an element on the page, waits until it is drawn, and takes it away; so many times. */
export async function mounts([tag, times]: readonly [tag: string, times: number]): Promise<void> {
  for (let time = 0; time < times; time++) {
    const element = document.createElement(tag);
    const attributes: Record<string, string> =
      tag === 'paper-card'
        ? { src: '/api/v1/papers/paper-1.json', loading: 'eager' }
        : { site: '/', topics: 'topic-1000', loading: 'eager' };
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.body.append(element);
    while (Reflect.get(element, 'status') !== 'ready') {
      await new Promise((done) => setTimeout(done, 1));
    }
    await Reflect.get(element, 'updateComplete');
    element.remove();
  }
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}
