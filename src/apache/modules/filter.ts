/**
 * mod_filter: which filters there are, and which a section declares. What they do to an answer's body is nobody's question here.
 */
import { parseCondition } from '../expression';
import type { CommandContext, Commands, ConfigVector } from '../kernel/config';
import { moduleLoaded } from '../kernel/loaded-modules';
import { command } from './define';

/** Output filters by the module that registers them, in lower case. Those of the core are there always. */
const FILTERS: Readonly< Record< string, string > > = {
	brotli_compress: 'brotli',
	buffer: 'buffer',
	byterange: 'core',
	cache: 'cache',
	cache_save: 'cache',
	charset: 'charset_lite',
	chunk: 'core',
	content_length: 'core',
	deflate: 'deflate',
	error_output: 'headers',
	fixup_headers_out: 'headers',
	http_header: 'core',
	includes: 'include',
	inflate: 'deflate',
	mod_expires: 'expires',
	old_write: 'core',
	'proxy-html': 'proxy_html',
	rate_limit: 'ratelimit',
	sed: 'sed',
	substitute: 'substitute',
	xml2enc: 'xml2enc',
	xlateout: 'charset_lite',
	xlatein: 'charset_lite',
};

/** Providers by filter, of each section. */
const declared = new WeakMap< ConfigVector, Map< string, Set< string > > >();

function filtersIn( { vector }: CommandContext ): Map< string, Set< string > > {
	const known = declared.get( vector ) ?? new Map< string, Set< string > >();
	declared.set( vector, known );
	return known;
}

function hasFilter( { world, place }: CommandContext, name: string ): boolean {
	const lower = name.toLowerCase();
	const module = Object.prototype.hasOwnProperty.call( FILTERS, lower )
		? FILTERS[ lower ]
		: undefined;
	if ( module ) {
		return moduleLoaded( world, module, place );
	}
	// Some other module's, or one of mod_ext_filter.
	return (
		world.facts.modules === undefined &&
		world.choose( `filter ${ lower }`, place )
	);
}

const unknownProvider = ( name: string ) => `Unknown filter provider ${ name }`;

export const filterCommands: Commands = {
	addoutputfilterbytype: command(
		'filter',
		'FileInfo',
		'iterate2',
		( context, [ names = '' ] ) => {
			const missing = names
				.split( ';' )
				.find( ( name ) => ! hasFilter( context, name ) );
			return missing === undefined
				? undefined
				: unknownProvider( missing );
		}
	),
	filterdeclare: command(
		'filter',
		'Options',
		'12',
		( context, [ name = '' ] ) => {
			filtersIn( context ).set( name, new Set() );
			return undefined;
		}
	),
	filterprovider: command(
		'filter',
		'Options',
		'3',
		( context, [ name = '', provider = '', condition = '' ] ) => {
			if ( ! hasFilter( context, provider ) ) {
				return unknownProvider( provider );
			}
			const parsed = parseCondition(
				condition,
				context.world,
				context.place
			);
			if ( typeof parsed === 'string' ) {
				return parsed;
			}
			const filters = filtersIn( context );
			const providers = filters.get( name ) ?? new Set< string >();
			filters.set( name, providers.add( provider ) );
			return undefined;
		}
	),
	filterprotocol: command(
		'filter',
		'Options',
		'23',
		( context, [ name = '', ...rest ] ) => {
			const providers = filtersIn( context ).get( name );
			const [ provider ] = rest.length === 2 ? rest : [];
			return providers && ( ! provider || providers.has( provider ) )
				? undefined
				: 'No such filter';
		}
	),
	filterchain: command( 'filter', 'Options', 'iterate', () => undefined ),
};
