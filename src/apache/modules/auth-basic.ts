/**
 * mod_auth_basic: who asks, by the Authorization header.
 */
import type { PasswordAnswer, Place } from '../syntax/types';
import type { Commands } from '../kernel/config';
import { configOf } from '../kernel/config';
import { decodeBase64 } from '../kernel/escape';
import { moduleLoaded } from '../kernel/loaded-modules';
import type { PhaseResult, RequestRecord } from '../kernel/request-record';
import { Undecidable, type World } from '../kernel/world';
import { authTypeOf } from './authn-core';
import { providerComplaint } from './authn-providers';
import { command, isOn } from './define';

export interface AuthBasicConfig {
	providers?: { names: string[]; place: Place };
	authoritative?: boolean;
}

declare module '../kernel/config' {
	interface ModuleConfigs {
		authBasic: AuthBasicConfig;
	}
}

const configIn = () => ( {} );

export const authBasicCommands: Commands = {
	authbasicprovider: command(
		'auth_basic',
		'AuthConfig',
		'iterate',
		( context, [ name = '' ] ) => {
			const complaint = providerComplaint( name, context );
			if ( complaint !== undefined ) {
				return complaint;
			}
			const config = configOf( context, 'authBasic', configIn );
			config.providers ??= { names: [], place: context.place };
			config.providers.names.push( name );
			return undefined;
		}
	),
	authbasicauthoritative: command(
		'auth_basic',
		'AuthConfig',
		'flag',
		( context, [ word ] ) => {
			configOf( context, 'authBasic', configIn ).authoritative =
				isOn( word );
			return undefined;
		}
	),
};

export function mergeAuthBasic(
	base: AuthBasicConfig,
	add: AuthBasicConfig
): AuthBasicConfig {
	return {
		providers: add.providers ?? base.providers,
		authoritative: add.authoritative ?? base.authoritative,
	};
}

/** Name and password of a Basic header; null when there is none or it is of another kind. */
function credentialsOf(
	r: RequestRecord
): [ user: string, password: string ] | null {
	const match = /^([^ ]*) *[ \t]*([^]*)$/.exec(
		r.headersIn.get( 'Authorization' ) ?? ''
	);
	if ( match?.[ 1 ]?.toLowerCase() !== 'basic' ) {
		return null;
	}
	const decoded = decodeBase64( match[ 2 ] ?? '' );
	const colon = decoded.indexOf( ':' );
	return colon < 0
		? [ decoded, '' ]
		: [ decoded.slice( 0, colon ), decoded.slice( colon + 1 ) ];
}

function lookUp(
	r: RequestRecord,
	world: World,
	user: string,
	password: string
): PasswordAnswer {
	const file = r.config.configs.authnFile;
	if ( ! file ) {
		return 'no-file';
	}
	const known = world.facts.checkPassword?.( file.file, user, password );
	if ( known ) {
		return known;
	}
	if (
		world.choose(
			`password file ${ file.file } cannot be read`,
			file.place
		)
	) {
		return 'no-file';
	}
	return world.choose(
		`password for ${ user } in ${ file.file }`,
		file.place
	)
		? 'granted'
		: 'denied';
}

function askAgain( r: RequestRecord, place: Place | undefined ): PhaseResult {
	const name = r.config.configs.authnCore?.name?.value ?? '';
	r.errorHeaders.set( 'WWW-Authenticate', `Basic realm="${ name }"` );
	return { status: 401, place };
}

/** The check_user_id phase. `place` is the line that asks for a user. */
export function authenticate(
	r: RequestRecord,
	world: World,
	place: Place | undefined
): PhaseResult {
	const type = authTypeOf( r );
	if ( ! type ) {
		world.note( place, { kind: 'lacks-auth-type', status: 500 } );
		return { status: 500, place };
	}
	if ( type.value.toLowerCase() !== 'basic' ) {
		return otherType( world, type.value, type.place );
	}
	if ( ! r.config.configs.authnCore?.name ) {
		world.note( type.place, { kind: 'lacks-auth-name', status: 500 } );
		return { status: 500, place: type.place };
	}
	r.authType = type.value;
	const credentials = credentialsOf( r );
	if ( ! credentials ) {
		world.note( place, { kind: 'asks-for-password', status: 401 } );
		return askAgain( r, place );
	}
	const { providers, authoritative } = r.config.configs.authBasic ?? {};
	if ( providers?.names.some( ( name ) => name !== 'file' ) ) {
		throw new Undecidable( providers.place );
	}
	r.user = credentials[ 0 ];
	const answer = lookUp( r, world, ...credentials );
	world.note( r.config.configs.authnFile?.place, {
		kind: 'looks-password-up',
		answer,
	} );
	if ( answer === 'granted' ) {
		return undefined;
	}
	if (
		answer === 'no-file' ||
		( authoritative === false && answer === 'no-user' )
	) {
		return { status: 500, place };
	}
	return askAgain( r, place );
}

function otherType( world: World, type: string, place: Place ): PhaseResult {
	const name = `auth_${ type.toLowerCase() }`;
	if ( moduleLoaded( world, name, place ) ) {
		throw new Undecidable( place );
	}
	world.note( place, { kind: 'unknown-auth-type', status: 500 } );
	return { status: 500, place };
}
