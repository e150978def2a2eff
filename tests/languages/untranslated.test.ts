/**
 * What causes and products say, in a language that nobody speaks: what is English then was never handed to translators, or was put
 * together from pieces that they do not see. Reasons (`because`) are left out: they quote what servers and plugins say.
 */
// First: what speaks when it is loaded speaks that language too.
import './speak-pseudo';

import { diagnose } from '../../src/diagnosis/judging';
import type { Evidence, Finding } from '../../src/diagnosis/evidence/types';
import { PRODUCTS } from '../../src/diagnosis/products/list';
import { savedEvidences } from '../causes/evidence-files';
import { plainWordsIn, pseudoOf } from './pseudo';

/** The same in every language: directives, schemes and words of configurations, and names. */
const NAMES = [
	'RewriteCond',
	'RewriteRule',
	'SetEnvIf Authorization',
	'SetEnvIf',
	'LimitExcept',
	'Redirect',
	'Require',
	'Basic',
	'return 401',
	'allow, deny',
	'MCP Adapter',
	'administrator',
	'Author',
	'Administrator',
	'SITECOOKIEPATH',
	'COOKIEPATH',
	'Debian',
	'x-cache: HIT',
	'cf-mitigated: challenge',
	// What PHP calls a function that has no name.
	'Closure',
	// Where code is hooked in: `file.php:18 (init)`, and why there was no answer.
	'(init)',
	// What ends a request in the code of a file.
	'(exit)',
	'Closure',
	'(output)',
	'(blocked)',
];

/** What was recorded in words, of a plugin's or in English: nothing that is said now. */
const recordedIn = ( {
	components,
	exchanges,
	htaccess,
}: Evidence ): string[] => [
	...( components
		? [ ...components.plugins, ...components.mustUse, components.theme ]
		: []
	).map( ( { name } ) => name ),
	...( exchanges ?? [] ).flatMap( ( { failure, response } ) => [
		failure?.message ?? '',
		response?.message ?? '',
		// What stands in a header or in a page is quoted.
		...( response?.body?.match( /[A-Z][\w ]{5,}/g ) ?? [] ),
		...( /realm="[^"]+"/.exec(
			response?.headers[ 'www-authenticate' ] ?? ''
		) ?? [] ),
	] ),
	...( htaccess?.findings ?? [] ).map( ( { summary } ) => summary ),
];

/** What a finding says to people. */
const saidBy = ( { summary, detail, remediation }: Finding ): string[] => [
	summary,
	detail,
	remediation.tradeOff,
	remediation.unverifiable ?? '',
	...remediation.steps.flatMap( ( { text, link, tradeOff } ) => [
		text,
		link?.label ?? '',
		tradeOff ?? '',
	] ),
];

/** Names that are the same everywhere; the longer ones first, since some are parts of others. */
const PRODUCT_NAMES = PRODUCTS.map( ( { name } ) => name );

/** Sentences of which a part is English. */
const englishIn = ( evidence: Evidence ): string[] => {
	const { headline, findings, results } = diagnose( evidence );
	const names = [
		...NAMES,
		...PRODUCT_NAMES,
		...recordedIn( evidence ),
	].filter( Boolean );
	return [
		headline,
		...findings.flatMap( ( { finding } ) => saidBy( finding ) ),
		...results.flatMap( ( result ) => [
			result.title,
			result.outcome === 'unknown' ? result.reason : '',
		] ),
	].filter( ( text ) => plainWordsIn( text, names ).length > 0 );
};

it( 'tells a word that was not translated from one that was', () => {
	expect( pseudoOf( '%1$s answers %2$d <code>x</code>' ) ).toBe(
		'%1$s áñšŵéřš %2$d <code>ẋ</code>'
	);
	const text = `${ pseudoOf( 'The plugin answers' ) } at /wp-json/ of “Close REST” with rest_forbidden`;
	expect( plainWordsIn( text, [ 'Close REST' ] ) ).toEqual( [ 'with' ] );
	expect( plainWordsIn( text, [] ) ).toEqual( [ 'Close', 'REST', 'with' ] );
} );

it( 'no sentence of a cause is kept from translators', () => {
	const evidences = savedEvidences();
	expect( evidences.length ).toBeGreaterThan( 100 );
	expect( [
		...new Set(
			evidences.flatMap( ( { evidence } ) => englishIn( evidence ) )
		),
	] ).toEqual( [] );
} );

it( 'no sentence of a product is kept from translators', () => {
	expect(
		PRODUCTS.flatMap( ( { answers, settings } ) => [
			...( answers ?? [] ).map( ( { means } ) => means?.() ?? '' ),
			...( settings ?? [] ).map( ( { price } ) => price() ),
		] ).filter(
			( text ) =>
				plainWordsIn( text, [ ...NAMES, ...PRODUCT_NAMES ] ).length > 0
		)
	).toEqual( [] );
} );
