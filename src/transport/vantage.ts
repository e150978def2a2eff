import type { Exchange, Probe } from '../diagnosis/evidence/types';
import { hasReachedEndpoint } from './permit';
import { notSent, type Answer } from './send-request';
import { ServerError } from './server-error';

/** How a sandboxed probe goes over the wire; its capability takes the place of the dry run's permit. */
export interface SandboxWire {
	url: string;
	headers: Record< string, string >;
	/** The same address read in the sandbox without a login: an ordinary request would let plugins write. */
	check: { url: string; headers: Record< string, string > };
}

/** Sends a probe and records it. Never throws, except when our own server calls are stopped. */
export type SendProbe = (
	probe: Probe,
	signal?: AbortSignal,
	sandbox?: SandboxWire
) => Promise< Exchange >;

/** The nonce a probe goes out with. */
export type NonceFor = ( probe: Probe ) => string;

/** Credentials that are a value of the Authorization header. */
type InHeader = 'application-password' | 'bearer';

/** Values of the Authorization header, for the credentials that have one, and the content of the given request. */
export type Secrets = Partial< Record< InHeader | 'content', string > >;

/** How a vantage comes by the answer to a probe; throws what its own server calls throw. */
export type AnswerTo = (
	...asked: Parameters< SendProbe >
) => Promise< Answer >;

/** A vantage that records what `answerTo` brings. */
export const recording =
	( answerTo: AnswerTo ): SendProbe =>
	async ( probe, signal, sandbox ) => {
		const answer = await answerTo( probe, signal, sandbox );
		return {
			probe,
			...answer,
			reachedEndpoint: hasReachedEndpoint( probe, answer.response ),
			receipt: null,
		};
	};

/** An answer that says that our own server call failed, in place of the error. Being stopped is passed on. */
export function notSentFor( error: unknown, now: number ): Answer {
	if ( error instanceof ServerError && error.kind !== 'aborted' ) {
		return notSent( error.message, now );
	}
	throw error;
}

/** A probe's own password or token; undefined when it goes without one, or none was given. */
export const secretFor = ( { credential }: Probe, secrets: Secrets ) =>
	usesSecret( credential ) ? secrets[ credential ] : undefined;

/** Whether a credential is a value of the Authorization header. */
export const usesSecret = (
	credential: Probe[ 'credential' ]
): credential is InHeader =>
	credential === 'application-password' || credential === 'bearer';
