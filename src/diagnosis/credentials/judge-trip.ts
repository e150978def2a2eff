import { __, sprintf } from '@wordpress/i18n';
import { citingAll, citingFact } from '../exchange/because';
import { isAnswered, isAsExpected, type Answered } from '../probes';
import type { Because, Evidence, Exchange } from '../evidence/types';
import type { Claim } from './claim';
import { fromInside } from './judge-inside';
import { fromAnswers } from './judge-refusals';
import type { Trip, TripVerdict } from './trip';

const SEVERITIES = {
	green: 'info',
	grey: 'info',
	amber: 'warning',
	red: 'error',
} as const;

function verdict( trip: Trip, claim: Claim ): TripVerdict {
	const colour = claim.colour ?? 'red';
	return {
		kind: claim.kind,
		colour,
		finding: {
			severity: SEVERITIES[ colour ],
			summary: claim.summary,
			detail: claim.detail ?? '',
			because: [
				...citingAll( ...trip.exchanges ),
				...( claim.because ?? [] ),
				...xmlrpcReason( trip ),
			],
			remediation: {
				steps: claim.steps ?? [],
				tradeOff: claim.tradeOff ?? '',
				verify: [],
			},
			station: claim.station,
			suspects: claim.suspects ?? [],
		},
	};
}

function xmlrpcReason( { xmlrpc }: Trip ): Because[] {
	switch ( xmlrpc ) {
		case 'accepted':
			return [
				citingFact(
					__(
						'XML-RPC, which carries the password in its body, took the same password',
						'who-said-401'
					)
				),
			];
		case 'refused':
			return [
				citingFact(
					__(
						'XML-RPC, which carries the password in its body, refused the same password',
						'who-said-401'
					)
				),
			];
		default:
			return [];
	}
}

function names( exchanges: readonly Exchange[] ): string {
	return exchanges
		.map( ( { probe } ) =>
			probe.vantage === 'browser'
				? sprintf(
						/* translators: %s: address. */
						__( '%s from the browser', 'who-said-401' ),
						probe.url
					)
				: sprintf(
						/* translators: %s: address. */
						__( '%s from the server itself', 'who-said-401' ),
						probe.url
					)
		)
		.join( '; ' );
}

function refusedOnes( refused: readonly Exchange[] ): string {
	return sprintf(
		/* translators: %s: list of requests. */
		__( 'Refused: %s.', 'who-said-401' ),
		names( refused )
	);
}

/** Some requests of the same kind pass and others do not: what they differ in is the reason. */
function partly( passed: Exchange[], refused: Answered[] ): Claim {
	const vantages = new Set( passed.map( ( { probe } ) => probe.vantage ) );
	const byVantage = refused.every(
		( { probe } ) => ! vantages.has( probe.vantage )
	);
	if ( byVantage && vantages.has( 'loopback' ) ) {
		return {
			kind: 'partly',
			colour: 'amber',
			summary: __(
				'The application password works when the server calls itself, and not from outside: something in front of the server takes it away or blocks it.',
				'who-said-401'
			),
			detail: refusedOnes( refused ),
			station: 'proxy',
		};
	}
	const forms = new Set( passed.map( ( { probe } ) => probe.form ) );
	if ( refused.every( ( { probe } ) => ! forms.has( probe.form ) ) ) {
		return {
			kind: 'partly',
			colour: 'amber',
			summary: forms.has( 'query' )
				? __(
						'The application password works at addresses with ?rest_route=, and not below /wp-json/: something looks at the path.',
						'who-said-401'
					)
				: __(
						'The application password works below /wp-json/, and not at addresses with ?rest_route=: something looks at the query.',
						'who-said-401'
					),
			detail: refusedOnes( refused ),
			station: 'web-server',
		};
	}
	return {
		kind: 'partly',
		colour: 'amber',
		summary: __(
			'The application password works for some requests and not for others.',
			'who-said-401'
		),
		detail: refusedOnes( refused ),
		station: 'wordpress',
	};
}

/** Claims that need no refusal: it works, or nothing can be said. */
function withoutRefusal(
	trip: Trip,
	passed: Exchange[],
	refused: Answered[]
): Claim | null {
	if ( trip.interrupted ) {
		return {
			kind: 'interrupted',
			colour: 'grey',
			summary: __(
				'The test was cut short: its application password was taken away before the last answer came, perhaps by this page in another tab. Try again.',
				'who-said-401'
			),
			station: 'browser',
		};
	}
	if ( passed.length + refused.length === 0 ) {
		return {
			kind: 'no-answer',
			colour: 'grey',
			summary: __(
				'None of the test requests got an answer, so nothing can be said about application passwords.',
				'who-said-401'
			),
			detail: [
				...new Set(
					trip.exchanges.flatMap(
						( { failure } ) => failure?.message ?? []
					)
				),
			].join( ' ' ),
			station: 'browser',
		};
	}
	if ( refused.length > 0 ) {
		return passed.length > 0 ? partly( passed, refused ) : null;
	}
	return trip.wasInUse
		? {
				kind: 'accepted',
				colour: 'green',
				summary: __(
					'Application passwords work for your account: WordPress knew who asked, over every form of the address.',
					'who-said-401'
				),
				station: 'endpoint',
			}
		: {
				kind: 'accepted',
				colour: 'amber',
				summary: __(
					'Application passwords work for your account. As long as nobody on this site has one, WordPress does not look at the Authorization header at all.',
					'who-said-401'
				),
				detail: 'WP_Application_Passwords::is_in_use()',
				station: 'endpoint',
			};
}

/**
 * What a round trip shows: whether a password that is certainly right is taken, and if not, where and by whom it is refused. What a
 * look inside saw goes before what answers suggest.
 */
export function judgeTrip( trip: Trip, evidence: Evidence ): TripVerdict {
	const passed = trip.exchanges.filter( isAsExpected );
	const refused = trip.exchanges.filter(
		( each ): each is Answered =>
			isAnswered( each ) && ! isAsExpected( each )
	);
	const claim =
		withoutRefusal( trip, passed, refused ) ??
		( trip.inside && evidence.site
			? fromInside( trip.inside, evidence.site, evidence )
			: null ) ??
		fromAnswers( trip, refused, evidence );
	return verdict( trip, claim );
}
