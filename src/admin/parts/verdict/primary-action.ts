import type { HtaccessFinding } from '../../../diagnosis/evidence/htaccess-finding';
import type { Evidence, Step } from '../../../diagnosis/evidence/types';
import { estimate } from '../../../run/find-plugin/estimate';
import { targetOf } from '../../../diagnosis/engine/target-of';
import type { VerdictNow } from '../../../report/verdict/verdict-now';
import { changeIn } from './change-in';
import { fixingLink, linkAction } from './link-action';

/** The one thing a verdict's button does. */
export type PrimaryAction =
	/** Everything once more. */
	| { kind: 'run' }
	/** The field for a request that fails. */
	| { kind: 'ask' }
	/** What was recorded. */
	| { kind: 'history' }
	/** A letter to whoever looks after the server. */
	| { kind: 'letter' }
	/** Repeats a request with plugins left out; `isNamed`: to prove who was named. */
	| { kind: 'search'; probe: string; isNamed: boolean }
	/** A screen of this site, or a page elsewhere. */
	| { kind: 'link'; link: NonNullable< Step[ 'link' ] > }
	/** The .htaccess files; `change`: the exact one that ends it, where there is one. */
	| { kind: 'files'; change: HtaccessFinding | null }
	/** The finding once more. */
	| { kind: 'verify' };

/** What helps most now: a fix where it is known, else what finds it; nobody is written to about a check that was stopped (`isPartial`). */
export function primaryActionOf(
	now: VerdictNow,
	{ exchanges, htaccess }: Pick< Evidence, 'exchanges' | 'htaccess' >,
	isPartial = false
): PrimaryAction {
	const { main, status, certainty, isSearched } = now;
	if ( status === 'healthy' ) {
		return { kind: 'ask' };
	}
	if ( status === 'recorded' ) {
		return { kind: 'history' };
	}
	if ( status === 'fixed' ) {
		return { kind: 'run' };
	}
	if ( ! main ) {
		return { kind: isPartial ? 'run' : 'letter' };
	}
	const { finding } = main;
	if (
		[ 'web-server', 'php' ].includes( finding.station ) &&
		( htaccess?.findings.length ?? 0 ) > 0
	) {
		return { kind: 'files', change: changeIn( finding, htaccess ) };
	}
	const link = fixingLink( finding.remediation.steps );
	const target = targetOf( finding, exchanges ?? [] );
	const isEnded = isSearched && status !== 'stopped';
	if (
		target &&
		certainty !== 'proven' &&
		! isEnded &&
		// WordPress itself answered: where a screen of its own ends that, no plugin has to be looked for first.
		! ( link && finding.station === 'wordpress' )
	) {
		return {
			kind: 'search',
			probe: target.probe.id,
			isNamed: certainty !== null,
		};
	}
	if ( link ) {
		return { kind: 'link', link: linkAction( link, now ) };
	}
	return finding.remediation.unverifiable
		? { kind: 'run' }
		: { kind: 'verify' };
}

/** The request that a search can repeat where the card's button does something else; null where there is none, or it has been searched. */
export function searchBesides(
	{ main, status, isSearched }: VerdictNow,
	{ exchanges }: Pick< Evidence, 'exchanges' >,
	action: PrimaryAction
): string | null {
	return main &&
		status !== 'fixed' &&
		! isSearched &&
		action.kind !== 'search'
		? ( targetOf( main.finding, exchanges ?? [] )?.probe.id ?? null )
		: null;
}

/** A search that asks for more than this is left to the user, who agreed to a few seconds. */
const BY_ITSELF = { requests: 30, seconds: 20 };

/** The request that is searched without being asked for, where the user has agreed to searches; null where it would take long, or something else helps more. */
export function searchByItself(
	now: VerdictNow,
	evidence: Pick< Evidence, 'exchanges' | 'htaccess' | 'components' >
): string | null {
	const action = primaryActionOf( now, evidence );
	const exchange = evidence.exchanges?.find(
		( { probe } ) => action.kind === 'search' && probe.id === action.probe
	);
	if ( ! exchange ) {
		return null;
	}
	const { requests, seconds } = estimate(
		evidence.components?.plugins.length ?? 0,
		exchange.duration,
		1
	);
	return requests <= BY_ITSELF.requests && seconds <= BY_ITSELF.seconds
		? exchange.probe.id
		: null;
}
