/** Everything that judges: one chunk of the page, loaded when the first answers are in. */
export { diagnose } from './diagnose';
export { judgeAgain, readsOf } from './judge-again';
export { suspicionOf } from './suspicion';
