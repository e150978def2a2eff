import type {
	Endpoint,
	Exchange,
	GivenFacts,
	Probe,
	SampleContent,
} from '../evidence/types';
import { restAddressOf } from '../exchange/address';
import { expectations } from '../exchange/expectations';
import { answerOf, isAnswered, isAsExpected } from '../exchange/find-exchange';
import {
	AS_IS_ENDPOINT,
	isRareMethod,
	repetitionOf,
	WITHOUT_SLASH_ENDPOINT,
} from './given-request';
import { restProbe } from './make-probe';
import { argumentPart } from './one-argument-less';
import type { Plan } from './plan-probes';
import type { TriedPart } from './tried-part';

/** The first given request with content of a kind that its text shows; the browser sends it, as it sent the request itself. */
type ContentPart =
	'content-type' | 'sample-content' | 'no-content' | 'own-content';

const CONTENT_PARTS: readonly ContentPart[] = [
	'content-type',
	'sample-content',
	'no-content',
	'own-content',
];

const endpointOf = ( part: ContentPart ): Endpoint => `as-sender-${ part }`;

/** Kinds of content that are sent from here in place of JSON. */
const KINDS: Record< string, SampleContent > = {
	'application/x-www-form-urlencoded': 'form',
	'multipart/form-data': 'multipart',
	'text/plain': 'text',
};

/** What WordPress keeps posts and pages under: there a paragraph is content. */
const HAS_CONTENT =
	/^\/wp\/v2\/(?:posts|pages)(?:\/\d+)?(?:\/autosaves)?(?:\?|$)/;

/** What the text shows of its content, as content of ours; undefined where it shows nothing of the kind. */
function contentFor(
	part: ContentPart,
	{ contentType, body, hasContent }: GivenFacts,
	route: string
): SampleContent | undefined {
	switch ( part ) {
		case 'content-type':
			return contentType === undefined ? undefined : KINDS[ contentType ];
		case 'sample-content':
			// Where its own is at hand, another says nothing about it.
			return body && ! hasContent && HAS_CONTENT.test( route )
				? 'post'
				: undefined;
		case 'no-content':
			return body === false ? 'none' : undefined;
		case 'own-content':
			return hasContent ? 'own' : undefined;
	}
}

/**
 * With content of the kind that the text of a save shows; where it does not pass with an empty object, with its own alone: WordPress may
 * want that, and a route may go by it. Dry runs all of them.
 */
export function probeItsContent(
	{ site, page }: Plan,
	[ request ]: readonly GivenFacts[],
	exchanges: readonly Exchange[]
): Probe[] {
	const address = request && restAddressOf( site, request.url );
	const known = request && repetitionOf( site, exchanges, request );
	if (
		! address ||
		! isAnswered( known ) ||
		! known.probe.dryRun ||
		known.probe.vantage !== 'browser'
	) {
		return [];
	}
	const { method, url, expects, credential } = known.probe;
	const parts: readonly ContentPart[] = isAsExpected( known )
		? CONTENT_PARTS
		: [ 'own-content' ];
	return parts.flatMap( ( part ) => {
		const content = contentFor( part, request, address.route );
		return content === undefined
			? []
			: [
					restProbe( site, page, {
						endpoint: endpointOf( part ),
						route: address.route,
						form: address.form,
						method,
						dryRun: true,
						url,
						expects,
						credential,
						content,
					} ),
				];
	} );
}

/**
 * Where the request fails from here as it is written: without the slash at the end of its path, and under its own method where it names
 * that in a header. If it passes so, that is the difference.
 */
export function probeOtherwise(
	{ site, page, account }: Plan,
	[ request ]: readonly GivenFacts[],
	exchanges: readonly Exchange[]
): Probe[] {
	const address = request && restAddressOf( site, request.url );
	const known = request && repetitionOf( site, exchanges, request );
	if ( ! address || ! known?.response ) {
		return [];
	}
	const { method, dryRun } = known.probe;
	if ( isAsExpected( known ) ) {
		return [];
	}
	const asked = {
		method,
		dryRun,
		form: address.form,
		credential: 'cookie-nonce',
		expects: expectations.given( address.route, account ),
	} as const;
	const slash = /^([^?]*[^/?])\/+(\?.*)?$/;
	return [
		...( address.form === 'pretty' && slash.test( address.url )
			? [
					restProbe( site, page, {
						...asked,
						endpoint: WITHOUT_SLASH_ENDPOINT,
						route: address.route.replace( slash, '$1$2' ),
						url: address.url.replace( slash, '$1$2' ),
					} ),
				]
			: [] ),
		...( request.isOverridden && isRareMethod( method )
			? [
					restProbe( site, page, {
						...asked,
						endpoint: AS_IS_ENDPOINT,
						route: address.route,
						url: address.url,
						asIs: true,
					} ),
				]
			: [] ),
	];
}

/** What came of it: each part with what it is held against. */
export function partsAsWritten(
	exchanges: readonly Exchange[],
	request: GivenFacts | undefined
): TriedPart[] {
	const given = answerOf( exchanges, {
		endpoint: 'given',
		credential: 'cookie-nonce',
	} );
	if ( ! given ) {
		return [];
	}
	const { route } = given.probe;
	if ( isAsExpected( given ) ) {
		return CONTENT_PARTS.flatMap( ( part ) => {
			const exchange = answerOf( exchanges, {
				endpoint: endpointOf( part ),
			} );
			return exchange ? [ { part, exchange, plain: given } ] : [];
		} );
	}
	const without = ( endpoint: Endpoint ) => {
		const plain = answerOf( exchanges, { endpoint } );
		return plain && isAsExpected( plain ) ? plain : undefined;
	};
	const unslashed = without( WITHOUT_SLASH_ENDPOINT );
	const asIs = request?.isOverridden ? without( AS_IS_ENDPOINT ) : undefined;
	return [
		...argumentPart( exchanges, given, route ?? '' ),
		...( unslashed
			? [ { part: 'slash', exchange: given, plain: unslashed } as const ]
			: [] ),
		...( asIs
			? [ { part: 'override', exchange: given, plain: asIs } as const ]
			: [] ),
	];
}
