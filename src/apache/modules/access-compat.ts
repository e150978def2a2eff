/**
 * mod_access_compat: Order, Allow, Deny, Satisfy. A section that has one of them replaces the outer one's as a whole.
 */
import type { Place } from '../syntax/types';
import type { Commands, CommandContext } from '../kernel/config';
import { configOf } from '../kernel/config';
import type { Network } from '../kernel/addresses';
import { contains, parseAddress, parseNetwork } from '../kernel/addresses';
import { includesMethod } from '../kernel/methods';
import type { PhaseResult, RequestRecord } from '../kernel/request-record';
import type { World } from '../kernel/world';
import { command } from './define';

type Order = 'deny,allow' | 'allow,deny' | 'mutual-failure';

type Who =
	| { kind: 'all' }
	| { kind: 'env'; name: string; absent: boolean }
	| { kind: 'network'; network: Network }
	| { kind: 'host'; name: string };

interface Entry {
	who: Who;
	limited: number;
	place: Place;
}

interface Limited< Value > {
	value: Value;
	limited: number;
	place: Place;
}

interface AccessCompatConfig {
	/** The last that fits the method counts. */
	orders: Limited< Order >[];
	allows: Entry[];
	denies: Entry[];
	satisfies: Limited< 'any' | 'all' >[];
}

declare module '../kernel/config' {
	interface ModuleConfigs {
		accessCompat: AccessCompatConfig;
	}
}

const create = (): AccessCompatConfig => ( {
	orders: [],
	allows: [],
	denies: [],
	satisfies: [],
} );

function configIn( context: CommandContext ): AccessCompatConfig {
	return configOf( context, 'accessCompat', create );
}

function parseWho( word: string ): Who | string {
	const lower = word.toLowerCase();
	if ( lower.startsWith( 'env=!' ) ) {
		return { kind: 'env', name: word.slice( 5 ), absent: true };
	}
	if ( lower.startsWith( 'env=' ) ) {
		return { kind: 'env', name: word.slice( 4 ), absent: false };
	}
	if ( lower === 'all' ) {
		return { kind: 'all' };
	}
	const network = parseNetwork( word );
	if (
		network === 'invalid' ||
		( network === 'not-an-address' && word.includes( '/' ) )
	) {
		return 'An IP address was expected';
	}
	if ( network !== 'not-an-address' ) {
		return { kind: 'network', network };
	}
	return word.includes( '#' )
		? 'No comments are allowed here'
		: { kind: 'host', name: word };
}

function addEntry( list: 'allows' | 'denies' ) {
	return ( context: CommandContext, [ from = '', word = '' ]: string[] ) => {
		if ( from.toLowerCase() !== 'from' ) {
			return "allow and deny must be followed by 'from'";
		}
		const who = parseWho( word );
		if ( typeof who === 'string' ) {
			return who;
		}
		const { place, limited } = context;
		configIn( context )[ list ].push( { who, limited, place } );
		return undefined;
	};
}

const ORDERS: readonly string[] = [
	'deny,allow',
	'allow,deny',
	'mutual-failure',
];

export const accessCompatCommands: Commands = {
	order: command(
		'access_compat',
		'Limit',
		'1',
		( context, [ word = '' ] ) => {
			const value = word.toLowerCase();
			if ( ! ORDERS.includes( value ) ) {
				return 'unknown order';
			}
			const { place, limited } = context;
			configIn( context ).orders.push( {
				value: value as Order,
				limited,
				place,
			} );
			return undefined;
		}
	),
	allow: command(
		'access_compat',
		'Limit',
		'iterate2',
		addEntry( 'allows' )
	),
	deny: command( 'access_compat', 'Limit', 'iterate2', addEntry( 'denies' ) ),
	satisfy: command(
		'access_compat',
		'AuthConfig',
		'1',
		( context, [ word = '' ] ) => {
			const value = word.toLowerCase();
			if ( value !== 'any' && value !== 'all' ) {
				return "Satisfy either 'any' or 'all'.";
			}
			const { place, limited } = context;
			configIn( context ).satisfies.push( { value, limited, place } );
			return undefined;
		}
	),
};

function lastFor< Value >( list: Limited< Value >[], method: number ) {
	const fitting = list.filter( ( { limited } ) =>
		includesMethod( limited, method )
	);
	return fitting[ fitting.length - 1 ];
}

function isMeant(
	who: Who,
	r: RequestRecord,
	world: World,
	place: Place
): boolean {
	switch ( who.kind ) {
		case 'all':
			return true;
		case 'env':
			return ( r.env.get( who.name ) === undefined ) === who.absent;
		case 'network': {
			const address = parseAddress( world.request.remoteAddress );
			return address !== undefined && contains( who.network, address );
		}
		case 'host':
			// Apache asks the name service for the visitor's name, forth and back.
			return world.choose( `visitor is ${ who.name }`, place );
	}
}

function find(
	list: Entry[],
	r: RequestRecord,
	world: World
): Entry | undefined {
	return list.find(
		( { who, limited, place } ) =>
			includesMethod( limited, r.methodNumber ) &&
			isMeant( who, r, world, place )
	);
}

/** Whether either of IP rules and users is enough. */
export function satisfiesAny( r: RequestRecord ): boolean {
	const config = r.config.configs.accessCompat;
	return (
		config !== undefined &&
		lastFor( config.satisfies, r.methodNumber )?.value === 'any'
	);
}

/** The access_checker phase. */
export function checkAccessCompat(
	r: RequestRecord,
	world: World
): PhaseResult {
	const config = r.config.configs.accessCompat;
	if ( ! config ) {
		return undefined;
	}
	const order = lastFor( config.orders, r.methodNumber );
	const allow = find( config.allows, r, world );
	const deny = find( config.denies, r, world );
	const denied = {
		'allow,deny': ! allow || deny !== undefined,
		'deny,allow': deny !== undefined && ! allow,
		'mutual-failure': ! allow || deny !== undefined,
	}[ order?.value ?? 'deny,allow' ];
	if ( ! denied ) {
		return undefined;
	}
	const place = deny?.place ?? order?.place;
	world.note( place, { kind: 'denies', status: 403 } );
	return { status: 403, place };
}
