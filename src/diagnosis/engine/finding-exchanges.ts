import type { Exchange, Finding } from '../evidence/types';

/** What can be proven to be over: reasons, and what must come back as expected. */
export type Claim = Pick< Finding, 'because' | 'remediation' >;

/** Ids of the exchanges a finding rests on: those it cites, and those that must turn out as expected. */
export function exchangesBehind( { because, remediation }: Claim ): string[] {
	return [
		...new Set( [
			...because.flatMap( ( reason ) =>
				reason.kind === 'exchange' ? [ reason.id ] : []
			),
			...remediation.verify,
		] ),
	];
}

/** Exchanges in the order in which they were first sent, those that were sent again in their place. */
export function withRepeated(
	before: readonly Exchange[],
	repeated: readonly Exchange[]
): Exchange[] {
	const byId = new Map( repeated.map( ( each ) => [ each.probe.id, each ] ) );
	return before.map( ( each ) => byId.get( each.probe.id ) ?? each );
}
