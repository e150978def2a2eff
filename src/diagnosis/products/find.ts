import type {
	ComponentFacts,
	ExchangeResponse,
	PluginFacts,
} from '../evidence/types';
import { codeOf } from './code-of';
import { PRODUCTS } from './list';
import { SHARED_CODES } from './shared-codes';
import type {
	Answer,
	Effect,
	KnownSetting,
	Product,
	Signer,
	TokenFault,
	Way,
} from './types';

/** What is known about a plugin of the site, by its folder, or by its name where the folder was renamed; null when nothing. */
export function knownOf( {
	id,
	name,
}: Pick< PluginFacts, 'id' | 'name' > ): Product | null {
	const folder = id.split( '/' )[ 0 ] ?? '';
	return (
		PRODUCTS.find( ( { slugs } ) => slugs.includes( folder ) ) ??
		PRODUCTS.find( ( { title } ) => title?.test( name ) ) ??
		null
	);
}

/**
 * The active plugins that are known to have an effect, with the settings for it. Those that the site says are off have none.
 *
 * @param components What runs on the site.
 * @param effect     The effect.
 * @param whether    `may`: also those of which that is not known. `on`: only what the site says is on.
 */
export function knownAmong(
	components: ComponentFacts | null,
	effect: Effect,
	whether: 'may' | 'on' = 'may'
): { plugin: PluginFacts; settings: KnownSetting[] }[] {
	return ( components?.plugins ?? [] ).flatMap( ( plugin ) => {
		const settings = ( knownOf( plugin )?.settings ?? [] ).filter(
			( { effects, label } ) =>
				effects.includes( effect ) &&
				! plugin.settingsOff?.includes( label ) &&
				( whether === 'may' || plugin.settingsOn?.includes( label ) )
		);
		return settings.length > 0 ? [ { plugin, settings } ] : [];
	} );
}

/** Effects that no answer of the REST API comes from. */
const BESIDE_REST: readonly Effect[] = [ 'login-moved', 'xmlrpc-closed' ];

/** The known settings of a plugin that an answer can come from. */
const settingsBehind = (
	plugin: PluginFacts,
	isRest: boolean
): KnownSetting[] =>
	( knownOf( plugin )?.settings ?? [] ).filter(
		( { effects } ) =>
			! isRest ||
			effects.some( ( effect ) => ! BESIDE_REST.includes( effect ) )
	);

/**
 * Whether a plugin may do what it is known for: not where the site says that each of its settings is off.
 *
 * @param plugin A plugin of the site.
 * @param isRest Whether it is about an answer of the REST API.
 */
export function mayAct( plugin: PluginFacts, isRest: boolean ): boolean {
	const settings = settingsBehind( plugin, isRest );
	return (
		settings.length === 0 ||
		! settings.every( ( { label } ) =>
			plugin.settingsOff?.includes( label )
		)
	);
}

/**
 * Whether it is set to do what it is known for: the site says that a setting is on, or being active is all it takes.
 *
 * @param plugin A plugin of the site.
 * @param isRest Whether it is about an answer of the REST API.
 */
export const isSetToAct = ( plugin: PluginFacts, isRest: boolean ): boolean =>
	settingsBehind( plugin, isRest ).some( ( { label } ) =>
		plugin.settingsOn?.includes( label )
	) || knownOf( plugin )?.settings?.length === 0;

function hasCode( { codes }: Answer, code: string | null ): boolean {
	return (
		code !== null &&
		( codes ?? [] ).some( ( known ) =>
			typeof known === 'string' ? known === code : known.test( code )
		)
	);
}

/**
 * How an answer reads as one that this plugin gives; null when it does not. A code of WordPress's own is no sign of anybody: there the
 * words have to fit, whatever is asked for.
 *
 * @param plugin             A plugin of the site.
 * @param response           The answer.
 * @param options            Options.
 * @param options.inAnyWords Its words do not count. They are in the site's language, what is known of them is English.
 */
export function saidBy(
	plugin: Pick< PluginFacts, 'id' | 'name' >,
	response: ExchangeResponse,
	{ inAnyWords = false }: { inAnyWords?: boolean } = {}
): Answer | null {
	const code = codeOf( response );
	return (
		knownOf( plugin )?.answers.find( ( answer ) => {
			const { codes, borrowed, message, body } = answer;
			return (
				( ! codes || hasCode( answer, code ) ) &&
				( ! message ||
					( inAnyWords && ! borrowed ) ||
					message.test( response.message ?? '' ) ) &&
				( ! body || body.test( response.body ) )
			);
		} ) ?? null
	);
}

/** What a code says, and which products use it. */
export interface CodeMeaning {
	/** One sentence, translated. */
	text: string;
	/** Empty where it belongs to no product. */
	users: Product[];
}

/**
 * What an error code of a product says; null when no product is known that answers with it so.
 *
 * @param code    As `codeOf` reads it.
 * @param message What the answer says with it.
 */
export function meaningOfCode(
	code: string,
	message: string
): CodeMeaning | null {
	const said = PRODUCTS.flatMap( ( product ) => {
		const answer = product.answers.find(
			( each ) =>
				each.means &&
				hasCode( each, code ) &&
				( ! each.message || each.message.test( message ) )
		);
		return answer?.means ? [ { product, text: answer.means() } ] : [];
	} );
	const [ first ] = said;
	if ( first && said.every( ( { text } ) => text === first.text ) ) {
		return {
			text: first.text,
			users: said.map( ( { product } ) => product ),
		};
	}
	const shared = SHARED_CODES.find( ( { codes } ) => codes.test( code ) );
	return shared?.means ? { text: shared.means(), users: [] } : null;
}

/** What a code says about the token of a request; null when it is none of a product or a standard that says anything about tokens. */
export function tokenFaultIn( code: string ): TokenFault | null {
	return (
		PRODUCTS.flatMap( ( { answers } ) => answers ).find(
			( answer ) => answer.token && hasCode( answer, code )
		)?.token ??
		SHARED_CODES.find( ( { codes, token } ) => token && codes.test( code ) )
			?.token ??
		null
	);
}

/** Who signed a request that was answered with this code; null when it says nothing about signatures. */
export function signerOf( code: string | null ): Signer | null {
	return (
		PRODUCTS.flatMap( ( { signer } ) => signer ?? [] ).find(
			( { codes } ) => code !== null && codes.test( code )
		) ?? null
	);
}

/** The ways in that products bring, each once, with those that bring it. */
export function waysIn(): { way: Way; products: Product[] }[] {
	const ways = new Map< Way, Product[] >();
	for ( const product of PRODUCTS ) {
		if ( product.way ) {
			ways.set( product.way, [
				...( ways.get( product.way ) ?? [] ),
				product,
			] );
		}
	}
	return [ ...ways ].map( ( [ way, products ] ) => ( { way, products } ) );
}

/** Whether a plugin of the site is that product. */
export function isProduct(
	product: Product,
	{ id, name }: Pick< PluginFacts, 'id' | 'name' >
): boolean {
	return (
		product.slugs.includes( id.split( '/' )[ 0 ] ?? '' ) ||
		product.title?.test( name ) === true
	);
}

/** How products call themselves that send requests to a site, by their names. */
export function agentsOfProducts(): Record< string, string > {
	return Object.fromEntries(
		PRODUCTS.flatMap( ( { name, userAgent } ) =>
			userAgent ? [ [ name, userAgent ] ] : []
		)
	);
}

/** Who writes a block of that name into .htaccess; null when it is not known. */
export function ownerOf( name: string ): Product | null {
	return PRODUCTS.find( ( { block } ) => block?.test( name ) ) ?? null;
}
