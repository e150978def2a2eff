import { __, sprintf } from '@wordpress/i18n';
import { codeOf } from '../products/code-of';
import { namespacesIn } from '../probes/namespaces';
import type { Evidence } from '../evidence/types';
import { isProduct, waysIn, type Way } from '../products';

/** A way in that a plugin brings. */
export interface OtherWay {
	id: string;
	/** Name as people know it. */
	name: string;
	/** How it is recognised here: namespaces, plugin, answers. */
	seen: string[];
	/** It reads the Authorization header. */
	readsHeader: boolean;
	/** What is wrong with it, one sentence each. */
	faults: string[];
	/** What may go wrong with it, one sentence each. */
	risks: string[];
	/** What is worth knowing, one sentence. */
	note: string;
}

/** What was answered to a request that was refused, in the words that tell whose answer it is. */
function refusalsIn( { exchanges, given }: Evidence ): string[] {
	return [
		...( exchanges ?? [] ).flatMap( ( { response } ) =>
			response && response.status >= 400
				? [
						codeOf( response ) ?? '',
						response.headers[ 'www-authenticate' ] ?? '',
					]
				: []
		),
		...( given ?? [] ).map( ( { code } ) => code ?? '' ),
	].filter( Boolean );
}

function faultsOf(
	{ secret }: Way,
	{ credentials }: Evidence,
	refusal: string | undefined
): string[] {
	return [
		...( secret !== null &&
		credentials?.secrets[ secret.constant ] === false
			? [
					sprintf(
						/* translators: %s: name of a constant. */
						__(
							'Its secret is missing: wp-config.php does not define %s, so it refuses every token.',
							'who-said-401'
						),
						secret.constant
					),
				]
			: [] ),
		...( refusal === undefined
			? []
			: [
					sprintf(
						/* translators: %s: code of an error. */
						__(
							'It has refused a request itself, with its own answer: %s.',
							'who-said-401'
						),
						refusal
					),
				] ),
	];
}

function risksOf( way: Way, { site }: Evidence, rivals: string[] ): string[] {
	const own = site ? way.risk?.( site ) : null;
	if ( own ) {
		return [ own ];
	}
	return rivals.length > 0
		? [
				sprintf(
					/* translators: %s: names of plugins. */
					__(
						'%s reads the same header. Each may refuse what is meant for the other: keep one of them.',
						'who-said-401'
					),
					rivals.join( ', ' )
				),
			]
		: [];
}

/** The ways in that plugins bring, as far as they are recognised by routes, by active plugins and by their answers. */
export function otherWaysOf( evidence: Evidence ): OtherWay[] {
	const namespaces = namespacesIn( evidence.exchanges ?? [] );
	const plugins = evidence.components?.plugins ?? [];
	const refusals = refusalsIn( evidence );
	const found = waysIn()
		.map( ( { way, products } ) => ( {
			way,
			refusal: refusals.find( ( text ) => way.refuses.test( text ) ),
			seen: [
				...( way.sharesNamespace
					? []
					: namespaces.filter( ( name ) =>
							way.namespaces.test( name )
						) ),
				...plugins
					.filter( ( plugin ) =>
						products.some( ( product ) =>
							isProduct( product, plugin )
						)
					)
					.map( ( { name } ) => name ),
			],
		} ) )
		.filter(
			( { seen, refusal } ) => seen.length > 0 || refusal !== undefined
		);
	const readers = found.filter(
		( { way } ) => way.readsHeader && ! way.keepsToItself
	);
	return found.map( ( { way, seen, refusal } ) => ( {
		id: way.id,
		name: way.name,
		seen: [ ...seen, ...( refusal ? [ refusal ] : [] ) ],
		readsHeader: way.readsHeader,
		faults: faultsOf( way, evidence, refusal ),
		risks: risksOf(
			way,
			evidence,
			way.readsHeader && ! way.keepsToItself
				? readers
						.filter( ( other ) => other.way.id !== way.id )
						.map( ( other ) => other.way.name )
				: []
		),
		note: way.note(),
	} ) );
}
