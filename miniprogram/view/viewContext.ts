import type { Instant } from '../domain/calendar';
import type { JourneyEvent } from '../domain/events';
import type { StepId } from '../domain/journeySteps';
import type { Order, OrderStatus } from '../domain/order';
import type { State } from '../domain/state';
import type { PendingInput } from '../domain/stepPlanner';
import { stepRunner, paymentFlow } from '../flows/index';
import { currentOrderStatus } from '../flows/currentOrderStatus';
import type { Bilingual, Language } from '../bilingual';
import { paySheet } from '../services/container';
import type { SheetRequest } from '../services/paySheet';
import type { SetAside } from '../store/eventLog';
import { settings, store } from '../store/index';

/**
 * All that a page or a component is drawn from besides what it knows itself. The same context always gives the
 * same screen, and `subscribeToViewContext` tells when there is another.
 */
export interface ViewContext<T> {
  state: State;
  now: Instant;
  language: Language;
  /** The screen's sentences in the reader's language. */
  t: T;
  /** Whether the presenter's notes are shown. */
  notes: boolean;
  /** What happened to the saved journey when it was opened. */
  setAside: SetAside | null;
  /** By how many milliseconds the phone's clock stands before what has already happened. */
  clockSetBack: number;
  /** What WeChat Pay's sheet asks the customer to pay. */
  sheetRequest: SheetRequest | null;
  /** Where an order stands, the payment under way included. */
  orderStatus(order: Order): OrderStatus;
  /** What happened and stands, oldest first; read from the phone at each call. */
  history(): JourneyEvent[];
  /** What would happen if a step were done now. */
  previewStep(step: StepId, pending: PendingInput): JourneyEvent[];
}

export function viewContext<T>(words: Bilingual<T>): ViewContext<T> {
  const { language, notes } = settings;
  const { state, setAside, clockSetBack } = store;
  const now = store.now();
  return {
    state,
    now,
    language,
    t: words[language],
    notes,
    setAside,
    clockSetBack,
    sheetRequest: paySheet.request,
    orderStatus: (order) => currentOrderStatus(order, now),
    history: () => store.history(),
    previewStep: (step, pending) => stepRunner.previewStep(step, pending),
  };
}

/** Calls `listener` whenever the context may be another, until the returned function is called. */
export function subscribeToViewContext(listener: () => void): () => void {
  const leave = [store, settings, paymentFlow, paySheet].map((it) => it.subscribe(listener));
  return () => leave.forEach((stop) => stop());
}
