import { diagnose } from '../src/diagnosis/judging';
import { CHECK_IDS } from '../src/diagnosis/evidence/check-id';
import type { Finding } from '../src/diagnosis/evidence/types';
import { PRODUCTS } from '../src/diagnosis/products/list';
import { savedEvidences } from './causes/evidence-files';
import { healthySite } from './evidence';
import { sentencesInCode } from './sentences';

/** Words of this project, of programmers, or of another English than WordPress's: each with what people are told instead. */
const NOT_FOR_PEOPLE: [ RegExp, string ][] = [
	[
		/\b(?:browser|loopback|terminal)\/[a-z-]+\/[A-Z]+\//,
		'the request in words',
	],
	[
		/\b\w*(?:honour|recognis|authoris|colour|behaviour|favour|centre\b|cancelled|organis|normalis|catalogue|labell|grey\b|licence)\w*/i,
		'American spelling',
	],
	[ /(?<!\w)e?-?mails?\b(?<!email|emails)/i, 'email' ],
	[ /\bmend(?:ed|s)?\b/i, 'fixed' ],
	[ /\bprograms?\b/i, 'app' ],
	[ /\bwhom WordPress lets\b/, 'everyone who has the capability' ],
	[ /\ba route there is\b/, 'a route' ],
	[ /\bfetch(?:es)? a new (?:one|token)\b/, 'request a new token' ],
	[ /\b(?:of|in) the one that fails\b/, 'the failing request' ],
	[ /\bcounts? as (?:no login|nobody)/, 'is treated as logged out' ],
	[ /\b(?:a|the) right to\b|\bhas the right\b(?! shape)/, 'capability' ],
	[
		/\bswitch(?:es|ed)? (?:(?:it|them) )?(?:on|off)\b/i,
		'turn on, turn off',
	],
	[ /\breceipts?\b/i, '(nothing: it is ours)' ],
	[ /\btrials?\b/i, 'test' ],
	[ /\b(?:vantage|sandbox|probes?|exchanges?)\b/i, 'request' ],
];

/** Everything a finding says to people. */
const saidBy = ( { summary, detail, because, remediation }: Finding ) => [
	summary,
	detail,
	remediation.tradeOff,
	remediation.unverifiable ?? '',
	...because.map( ( { note } ) => note ),
	...remediation.steps.flatMap( ( { text, link, tradeOff } ) => [
		text,
		link?.label ?? '',
		tradeOff ?? '',
	] ),
];

const OF_CAUSES = savedEvidences().flatMap( ( { evidence } ) => {
	const { headline, findings, results } = diagnose( evidence );
	return [
		headline,
		...findings.flatMap( ( { finding } ) => saidBy( finding ) ),
		...results.flatMap( ( result ) => [
			result.title,
			result.outcome === 'unknown' ? result.reason : '',
		] ),
	];
} );

const OF_PRODUCTS = PRODUCTS.flatMap( ( { answers, settings } ) => [
	...( answers ?? [] ).map( ( { means } ) => means?.() ?? '' ),
	...( settings ?? [] ).map( ( { price } ) => price() ),
] );

/** Why refusals are right: recorded evidence has the words of when it was recorded. */
const OF_EXPECTATIONS = diagnose( healthySite() ).correctRefusals.map(
	( { why } ) => why
);

const SENTENCES = [
	...new Set( [
		...OF_CAUSES,
		...OF_PRODUCTS,
		...OF_EXPECTATIONS,
		...sentencesInCode(),
	] ),
].filter( ( text ) => text !== '' );

/** What a calling program left out or got wrong is named as it has to be written. */
const FIELD_NAMES = /“probes?”/g;

/** What of the list stands in a sentence. */
const faultsIn = ( sentence: string ): string[] => [
	...NOT_FOR_PEOPLE.flatMap( ( [ pattern, better ] ) => {
		const [ found ] =
			pattern.exec( sentence.replace( FIELD_NAMES, '' ) ) ?? [];
		return found === undefined ? [] : [ `“${ found }”: ${ better }` ];
	} ),
	// One of several words only: a single one may be a word of the language.
	...CHECK_IDS.filter(
		( id ) => id.includes( '-' ) && sentence.includes( id )
	).map( ( id ) => `“${ id }”: the title of the check` ),
];

it( 'finds what is not for people', () => {
	for ( const sentence of [
		'See browser/none/GET/posts/pretty.',
		'It honours the header.',
		'In old mails.',
		'Your e-mail address.',
		'It counts as nobody.',
		'Seen by rest-closed-to-visitors.',
	] ) {
		expect( faultsIn( sentence ) ).toHaveLength( 1 );
	}
	expect( faultsIn( 'An email was sent; all is fixed.' ) ).toEqual( [] );
	expect( SENTENCES.length ).toBeGreaterThan( 2500 );
} );

it( 'no sentence speaks to people in ids or jargon, whether a cause, a product, the page or PHP says it', () => {
	expect(
		SENTENCES.flatMap( ( sentence ) =>
			faultsIn( sentence ).map(
				( fault ) => `${ fault } in: ${ sentence }`
			)
		)
	).toEqual( [] );
} );
