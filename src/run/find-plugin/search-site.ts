import type {
	ComponentFacts,
	Exchange,
	HookCallback,
	Probe,
} from '../../diagnosis/evidence/types';
import type { SandboxVantages } from '../../transport/sandbox/run';
import type { Server } from '../../transport/server';

/** The site a search runs on, and what is already known of it. */
export interface SearchSite {
	server: Server;
	vantages: SandboxVantages;
	/** Absolute. */
	ajaxUrl: string;
	components: ComponentFacts;
	hooks: HookCallback[] | null;
	/** Basenames of the plugins that changed when it began, which are asked first; absent where nobody knows. */
	changed?: () => Promise< readonly string[] >;
	/** Milliseconds since the epoch. */
	now: () => number;
}

/** An exchange whose failure can be searched for. */
export interface SearchTarget {
	exchange: Exchange;
	/** Status and code of that failure. */
	failure: { status: number; code: string | null };
}

/**
 * The request that stands for the failure in the sandbox. A redirect is seen by the server only: browsers follow it, out of the
 * sandbox, and tell nothing of it.
 */
export function probeOf( { exchange }: SearchTarget ): Probe {
	const { probe, response } = exchange;
	return response?.redirected ? { ...probe, vantage: 'loopback' } : probe;
}

/** Whether an exchange shows the failure that is searched for, by its code. */
export function showsFailure(
	{ failure }: SearchTarget,
	{ response }: Exchange
): boolean {
	return response !== null && response.code === failure.code;
}
