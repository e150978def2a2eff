/**
 * mod_authz_core: Require and its sections; the merging of an inner folder's with an outer one's.
 */
import type { Place } from '../syntax/types';
import type { CommandContext, Commands } from '../kernel/config';
import { configOf } from '../kernel/config';
import { includesMethod } from '../kernel/methods';
import type { PhaseResult, RequestRecord } from '../kernel/request-record';
import type { World } from '../kernel/world';
import { nextWord } from '../syntax/words';
import { authTypeOf } from './authn-core';
import { command } from './define';
import type { Provider, Verdict } from './authz-providers';
import { parseProvider } from './authz-providers';

export interface AuthzSection {
	/** A section holds others; a Require holds its provider. */
	provider?: Provider;
	op: 'and' | 'or';
	negate: boolean;
	limited: number;
	children: AuthzSection[];
	place: Place;
}

export interface AuthzCoreConfig {
	section?: AuthzSection;
	/** AuthMerging. */
	merging?: 'off' | 'and' | 'or';
	/** AuthzSendForbiddenOnFailure. */
	forbidOnFailure?: boolean;
}

declare module '../kernel/config' {
	interface ModuleConfigs {
		authzCore: AuthzCoreConfig;
	}
}

export const createAuthz = (): AuthzCoreConfig => ( {} );

const outerSection = ( place: Place ): AuthzSection => ( {
	op: 'or',
	negate: false,
	limited: 0,
	children: [],
	place,
} );

/** Adds a Require or a finished section to the section it stands in. */
export function addToSection(
	config: AuthzCoreConfig,
	child: AuthzSection,
	grandchildren: AuthzSection[]
): string | undefined {
	config.section ??= outerSection( child.place );
	if ( child.negate && config.section.op === 'or' ) {
		return 'negative Require directive has no effect in <RequireAny> directive';
	}
	// eslint-disable-next-line no-bitwise
	config.section.limited |= child.limited;
	config.section.children.push( ...grandchildren );
	return undefined;
}

function addRequire(
	context: CommandContext,
	[ text = '' ]: string[]
): string | undefined {
	let { word, rest } = nextWord( text );
	const negate = word.toLowerCase() === 'not';
	if ( negate ) {
		( { word, rest } = nextWord( rest ) );
	}
	const provider = parseProvider( context, word, rest );
	if ( typeof provider === 'string' ) {
		return provider;
	}
	const { limited, place } = context;
	const child: AuthzSection = {
		provider,
		op: 'and',
		negate,
		limited,
		children: [],
		place,
	};
	return addToSection( configOf( context, 'authzCore', createAuthz ), child, [
		child,
	] );
}

export const authzCoreCommands: Commands = {
	require: command( 'authz_core', 'AuthConfig', 'raw', addRequire ),
	authmerging: command(
		'authz_core',
		'AuthConfig',
		'1',
		( context, [ word = '' ] ) => {
			const merging = word.toLowerCase();
			if ( merging !== 'off' && merging !== 'and' && merging !== 'or' ) {
				return 'AuthMerging must be one of: Off | And | Or';
			}
			configOf( context, 'authzCore', createAuthz ).merging = merging;
			return undefined;
		}
	),
	authzsendforbiddenonfailure: command(
		'authz_core',
		'AuthConfig',
		'flag',
		( context, [ word ] ) => {
			configOf( context, 'authzCore', createAuthz ).forbidOnFailure =
				word?.toLowerCase() === 'on';
			return undefined;
		}
	),
};

export function mergeAuthzCore(
	base: AuthzCoreConfig,
	add: AuthzCoreConfig
): AuthzCoreConfig {
	const forbidOnFailure = add.forbidOnFailure ?? base.forbidOnFailure;
	if ( ! add.merging && ! add.section && base.section ) {
		return { ...base, forbidOnFailure };
	}
	if (
		! add.merging ||
		add.merging === 'off' ||
		! ( base.section ?? add.section )
	) {
		return { ...add, forbidOnFailure };
	}
	const { merging } = add;
	if ( ! base.section || ! add.section ) {
		return {
			section: base.section ?? add.section,
			merging,
			forbidOnFailure,
		};
	}
	return {
		merging,
		forbidOnFailure,
		section: {
			op: merging,
			negate: false,
			// eslint-disable-next-line no-bitwise
			limited: base.section.limited | add.section.limited,
			children: [ base.section, add.section ],
			place: add.section.place,
		},
	};
}

interface Judgement {
	verdict: Verdict;
	place: Place;
}

function combine(
	section: AuthzSection,
	r: RequestRecord,
	world: World
): Judgement {
	let result: Judgement = { verdict: 'neutral', place: section.place };
	const decisive = section.op === 'and' ? 'denied' : 'granted';
	const weaker = section.op === 'and' ? 'denied' : 'granted';
	for ( const child of section.children ) {
		const judged = judge( child, r, world, section.op );
		if ( judged.verdict === 'error' || judged.verdict === decisive ) {
			return judged;
		}
		if ( judged.verdict === 'neutral' ) {
			continue;
		}
		const upgrade =
			judged.verdict === 'no-user' &&
			( section.op === 'and'
				? result.verdict !== weaker
				: result.verdict === 'denied' );
		if ( upgrade || result.verdict === 'neutral' ) {
			result = judged;
		}
	}
	return result;
}

function judge(
	section: AuthzSection,
	r: RequestRecord,
	world: World,
	parent: 'and' | 'or'
): Judgement {
	if ( ! includesMethod( section.limited, r.methodNumber ) ) {
		return {
			verdict: parent === 'and' ? 'granted' : 'neutral',
			place: section.place,
		};
	}
	const { provider, place } = section;
	const judged = provider
		? { verdict: provider( r, world ), place }
		: combine( section, r, world );
	if ( ! section.negate || judged.verdict === 'error' ) {
		return judged;
	}
	if ( judged.verdict === 'granted' ) {
		return { verdict: 'denied', place: judged.place };
	}
	return { verdict: 'neutral', place: judged.place };
}

/** The verdict before or after it is known who asks. `no-user` is the request for a user. */
export function authorize(
	r: RequestRecord,
	world: World,
	when: 'before-login' | 'after-login'
): { result: PhaseResult; needsUser?: Place } {
	const { section, forbidOnFailure } = r.config.configs.authzCore ?? {};
	const afterLogin = when === 'after-login';
	if ( ! section ) {
		return authTypeOf( r )
			? { result: { status: 500, place: authTypeOf( r )?.place } }
			: { result: undefined };
	}
	const { verdict, place } = judge( section, r, world, 'and' );
	if ( verdict === 'granted' ) {
		return { result: undefined };
	}
	if ( verdict === 'error' ) {
		return { result: { status: 500, place } };
	}
	if ( verdict === 'no-user' && ! afterLogin ) {
		return { result: undefined, needsUser: place };
	}
	const asks =
		verdict === 'no-user' ||
		( afterLogin && authTypeOf( r ) && ! forbidOnFailure );
	world.note(
		place,
		asks
			? { kind: 'refuses-user', status: 401 }
			: { kind: 'denies', status: 403 }
	);
	if ( asks && r.user !== null ) {
		const realm = r.config.configs.authnCore?.name?.value ?? '';
		r.errorHeaders.set( 'WWW-Authenticate', `Basic realm="${ realm }"` );
	}
	return { result: { status: asks ? 401 : 403, place } };
}
