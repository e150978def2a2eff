import { abortedError } from '../../transport/server-error';
import type { WaitForLogin } from '../../transport/fresh-nonces';

/** Holds a run up while nobody is logged in. */
export interface LoginGate {
	wait: WaitForLogin;
	/** The user came back to this page, or says that they are logged in: try again. */
	open: () => void;
	/** The user stopped the run. */
	giveUp: () => void;
}

export function createLoginGate(
	onChange: ( needed: boolean ) => void
): LoginGate {
	let settle: { open: () => void; giveUp: () => void } | null = null;

	return {
		wait: () =>
			new Promise< void >( ( resolve, reject ) => {
				settle = {
					open: resolve,
					giveUp: () => reject( abortedError() ),
				};
				onChange( true );
			} ).finally( () => {
				settle = null;
				onChange( false );
			} ),
		open: () => settle?.open(),
		giveUp: () => settle?.giveUp(),
	};
}
