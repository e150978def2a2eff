import type { HookCallback } from '../evidence/types';

/**
 * Whether a callback of WordPress itself is gone from its hook. Where none of WordPress's callbacks is known on that hook, nothing is
 * claimed: the list of hooks may have come from a place where they are not there yet.
 *
 * @param hooks    All callbacks that were seen.
 * @param hook     Name of the hook.
 * @param callback Name of WordPress's function.
 */
export function isStockCallbackGone(
	hooks: readonly HookCallback[],
	hook: string,
	callback: string
): boolean {
	const isAnyKnown = hooks.some( ( { stock } ) => stock );
	return (
		isAnyKnown &&
		! hooks.some(
			( each ) => each.hook === hook && each.callback === callback
		)
	);
}
