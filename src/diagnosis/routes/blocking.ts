import { __, sprintf } from '@wordpress/i18n';

import {
	isAnswered,
	isAsExpected,
	isInFrontOfPhp,
	isTurnedAway,
	type Answered,
} from '../probes';
import type { Exchange } from '../evidence/types';

/** How much of the REST API is closed to visitors, as the probes of public routes say. */
export type Blocking =
	/** Nothing: a refusal comes from a route's own rule. */
	| { kind: 'none'; asked: Answered[] }
	/** Everything that was asked, the index included: no route is asked for its rule. */
	| { kind: 'everything'; closed: Answered[] }
	/** Some of it. */
	| { kind: 'part'; closed: Answered[]; open: Answered[] }
	/** Too few answers. */
	| { kind: 'unknown' };

/** Probes of what WordPress shows to everyone. */
const PUBLIC = /^(index|posts|users|namespace-.+)$/;

/** The other form of an address that is open at its usual one: that it is closed is no matter of the route. */
const isOtherForm = (
	{ probe }: Exchange,
	exchanges: readonly Exchange[]
): boolean =>
	probe.form === 'query' &&
	exchanges.some(
		( other ) =>
			other.probe.form === 'pretty' &&
			other.probe.route === probe.route &&
			other.probe.credential === probe.credential &&
			isAsExpected( other )
	);

/** Tells blanket blocking from a single closed route. */
export function blockingOf( exchanges: readonly Exchange[] ): Blocking {
	const answered = exchanges
		.filter( ( exchange ) => ! isOtherForm( exchange, exchanges ) )
		.filter(
			( { probe } ) =>
				probe.credential === 'none' &&
				probe.method === 'GET' &&
				PUBLIC.test( probe.endpoint )
		)
		.filter( isAnswered );
	const closed = answered.filter( isTurnedAway );
	const isClosedInOneForm = ( { probe }: Exchange ) =>
		closed.some( ( other ) => other.probe.route === probe.route );
	const open = answered.filter(
		( exchange ) =>
			exchange.response.status < 300 &&
			exchange.response.json &&
			! isClosedInOneForm( exchange )
	);
	if ( closed.length > 0 && open.length > 0 ) {
		return { kind: 'part', closed, open };
	}
	if ( closed.length > 1 ) {
		return { kind: 'everything', closed };
	}
	return open.length > 1 && closed.length === 0
		? { kind: 'none', asked: open }
		: { kind: 'unknown' };
}

/** The routes that were asked, separated by commas. */
export const routesIn = ( exchanges: readonly Answered[] ) =>
	[
		...new Set(
			exchanges.map(
				( { probe } ) => ( probe.route ?? '' ).split( '?' )[ 0 ]
			)
		),
	].join(
		/* translators: separator between the items of a list. */
		__( ',', 'who-said-401' ) + ' '
	);

/** The same in a sentence. */
export function blockingSentence( blocking: Blocking ): string {
	switch ( blocking.kind ) {
		case 'none':
			return __(
				'The REST API is open to visitors: a 401 or 403 comes from the route’s own rule, and the table says which rules are right to answer so.',
				'who-said-401'
			);
		case 'everything': {
			const [ first ] = blocking.closed;
			return first && isInFrontOfPhp( first )
				? __(
						'Every public route that was asked is closed to visitors in front of WordPress: what the table expects for visitors does not come about, because no route is asked.',
						'who-said-401'
					)
				: __(
						'Every public route that was asked is closed to visitors at the moment, the index included. The table shows who should get in without that block.',
						'who-said-401'
					);
		}
		case 'part':
			return sprintf(
				/* translators: 1: routes that are closed. 2: routes that are open. Both separated by commas. */
				__(
					'Part of the REST API is closed to visitors although WordPress shows it to everyone: %1$s. Open are: %2$s.',
					'who-said-401'
				),
				routesIn( blocking.closed ),
				routesIn( blocking.open )
			);
		case 'unknown':
			return __(
				'Whether the REST API as a whole is closed to visitors is not known: too few of its public routes answered.',
				'who-said-401'
			);
	}
}

/** Who is refused, to be continued from "answers 401 to": one closed route or namespace is another matter than everything. */
export function whomOf( blocking: Blocking ): string {
	return blocking.kind === 'part'
		? sprintf(
				/* translators: %s: routes, separated by commas. */
				__(
					'visitors on part of the REST API (%s), while the rest is open',
					'who-said-401'
				),
				routesIn( blocking.closed )
			)
		: __( 'every visitor of the REST API', 'who-said-401' );
}
