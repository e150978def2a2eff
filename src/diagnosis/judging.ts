/** Everything that judges: one chunk of the page, loaded when the first answers are in. */
export { diagnose } from './engine/diagnose';
export { judgeAgain, readsOf } from './engine/judge-again';
export { suspicionOf } from './refusal/suspicion';
