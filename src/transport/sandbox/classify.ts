import type {
	Exchange,
	ExchangeResponse,
	Receipt,
} from '../../diagnosis/evidence/types';
import type { Answer } from '../../isolation';
import { isNotNow } from './not-now';
import { decodePluginSet } from './plugin-set';

/** What makes two failures the same: not that both fail, but that both fail in the same way. */
export interface FailureSignature {
	status: number;
	/** REST error code; null when the answer is not an error of the REST shape. Not given: any, as two culprits seldom share one. */
	code?: string | null;
	/** Whether the answer was JSON, for failures that come as a page with a good status. Not given: any. */
	json?: boolean;
}

/** What a trial's answer is read against. */
export interface Expected {
	/** The failures that are looked for. */
	signatures: readonly FailureSignature[];
	/** Probe id the receipt must carry. */
	probe: string;
	/** The run's plugins, in load order. */
	plugins: readonly string[];
	/** The set that was asked for. */
	enabled: ReadonlySet< string >;
	/** Plugins that are not loaded for this request even when they are asked for. */
	absent: ReadonlySet< string >;
	/** The run could install no loader, so answers come from muting. */
	muting: boolean;
}

/** Why an answer is neither the failure nor a pass. */
export type Doubt =
	| 'no-answer'
	| 'not-now'
	| 'no-receipt'
	| 'other-receipt'
	| 'other-set'
	| 'muted'
	| 'fatal'
	| 'early'
	| 'other-answer';

export type Classified = Answer & { doubt: Doubt | null };

/** Below 400 a page in place of JSON is all that tells a failure from a pass. */
export function jsonOf( {
	status,
	json,
}: Pick< ExchangeResponse, 'status' | 'json' > ): Pick<
	FailureSignature,
	'json'
> {
	return status < 300 && ! json ? { json } : {};
}

export function signatureOf( response: ExchangeResponse ): FailureSignature {
	return {
		status: response.status,
		code: response.code,
		...jsonOf( response ),
	};
}

/** Who was seen to give the answer. What refuses through WordPress itself is not seen by that. */
function seenBy( { origin }: Receipt ): Pick< Answer, 'by' > {
	if ( ! origin || origin.component.kind === 'core' ) {
		return {};
	}
	const { kind, id } = origin.component;
	return { by: kind === 'plugin' ? id : `${ kind } ${ id }` };
}

/**
 * What one sandboxed exchange shows. An answer counts only when its receipt proves that exactly the asked plugins ran;
 * a failure counts also when the request ended while plugins were still being loaded, a pass does not.
 */
export function classify( exchange: Exchange, expected: Expected ): Classified {
	const { response, receipt } = exchange;
	if ( ! response ) {
		return { outcome: 'transient', doubt: 'no-answer' };
	}
	const isTheFailure = expected.signatures.some(
		( { status, code, json } ) =>
			status === response.status &&
			( code === undefined || code === response.code ) &&
			( json === undefined || json === response.json )
	);
	if ( isNotNow( exchange ) && ! isTheFailure ) {
		return { outcome: 'transient', doubt: 'not-now' };
	}
	if ( ! receipt ) {
		return { outcome: 'unresolved', doubt: 'no-receipt' };
	}
	if ( receipt.probe !== expected.probe ) {
		return { outcome: 'unresolved', doubt: 'other-receipt' };
	}
	if ( receipt.muted !== expected.muting ) {
		return { outcome: 'unresolved', doubt: 'muted' };
	}
	if ( receipt.fatal ) {
		const { plugin } = receipt.fatal;
		return {
			outcome: 'unresolved',
			doubt: 'fatal',
			...( plugin && expected.enabled.has( plugin )
				? { blames: plugin }
				: {} ),
		};
	}
	if ( ! isAskedSet( receipt.loaded, receipt.early, expected ) ) {
		return { outcome: 'unresolved', doubt: 'other-set' };
	}
	if ( isTheFailure ) {
		return { outcome: 'fail', doubt: null, ...seenBy( receipt ) };
	}
	if ( receipt.early ) {
		return { outcome: 'unresolved', doubt: 'early' };
	}
	return isAsHealthy( exchange, response ) &&
		! isOtherErrorMarkedAsGood( response, expected )
		? { outcome: 'pass', doubt: null }
		: { outcome: 'unresolved', doubt: 'other-answer' };
}

/** Where the failure is an error with a good status, another such error is no pass: somebody else’s, perhaps. */
const isOtherErrorMarkedAsGood = (
	{ code }: ExchangeResponse,
	{ signatures }: Expected
): boolean =>
	code !== null &&
	signatures.some(
		( signature ) => signature.status < 300 && Boolean( signature.code )
	);

/** Plugins load in the order of the list, so a request that ended early has loaded the first ones of those asked for. */
function isAskedSet(
	loaded: string,
	early: boolean,
	{ plugins, enabled, absent }: Expected
): boolean {
	const really = decodePluginSet( plugins, loaded );
	if ( ! really ) {
		return false;
	}
	const asked = plugins.filter(
		( plugin ) => enabled.has( plugin ) && ! absent.has( plugin )
	);
	const due = early ? asked.slice( 0, really.size ) : asked;
	return (
		due.length === really.size &&
		due.every( ( plugin ) => really.has( plugin ) )
	);
}

function isAsHealthy(
	{ probe, reachedEndpoint }: Exchange,
	response: ExchangeResponse
): boolean {
	if ( probe.dryRun ) {
		return reachedEndpoint;
	}
	return (
		probe.expects.statuses.includes( response.status ) ||
		( response.status >= 200 && response.status < 300 )
	);
}
