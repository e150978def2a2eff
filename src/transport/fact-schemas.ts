import * as v from 'valibot';

import type {
	AccountFacts,
	Component,
	ComponentFacts,
	HookCallback,
	ServerFacts,
	SiteFacts,
} from '../diagnosis/evidence/types';

type Exactly< A, B > = [ A ] extends [ B ]
	? [ B ] extends [ A ]
		? true
		: never
	: never;

type Holds< T extends true > = T;

export const ComponentSchema = v.object( {
	kind: v.picklist( [
		'plugin',
		'mu-plugin',
		'drop-in',
		'theme',
		'core',
		'prepend',
		'unknown',
	] ),
	id: v.string(),
	name: v.string(),
	parentOf: v.optional( v.string() ),
} );

/** A callback that has to do with a filter's no. */
export const VoiceSchema = v.object( {
	priority: v.number(),
	callback: v.string(),
	component: ComponentSchema,
	file: v.string(),
	line: v.number(),
	necessary: v.boolean(),
	sufficient: v.boolean(),
	borrowed: v.boolean(),
} );

/** What a filter that decides yes or no answers. */
export const FilterAnswerSchema = v.object( {
	base: v.boolean(),
	answer: v.nullable( v.boolean() ),
	voices: v.array( VoiceSchema ),
} );

export const SiteSchema = v.object( {
	wordpress: v.string(),
	php: v.string(),
	home: v.string(),
	siteurl: v.string(),
	restRoot: v.string(),
	restRootTold: v.optional( v.string() ),
	restPrefix: v.string(),
	restPrefixBy: v.optional( FilterAnswerSchema ),
	permalinkStructure: v.string(),
	ajaxUrl: v.string(),
	adminUrl: v.string(),
	loginUrl: v.string(),
	multisite: v.boolean(),
	environment: v.string(),
	isSsl: v.boolean(),
	language: v.string(),
	time: v.number(),
	editablePost: v.nullable( v.number() ),
	postsRoute: v.optional( v.string() ),
	applicationPasswords: v.object( {
		supported: v.boolean(),
		available: v.boolean(),
		inUse: v.boolean(),
	} ),
} );

export const ServerSchema = v.object( {
	sapi: v.string(),
	software: v.string(),
	forwarded: v.record( v.string(), v.string() ),
	autoPrependFile: v.string(),
	doubledCookies: v.array( v.string() ),
	basicAuthUser: v.boolean(),
	visitorAddress: v.string(),
	serverAddress: v.string(),
	htaccess: v.object( {
		exists: v.boolean(),
		readable: v.boolean(),
		passesAuthorization: v.boolean(),
		hasBasicAuth: v.boolean(),
	} ),
} );

export const ComponentsSchema = v.object( {
	plugins: v.array(
		v.object( {
			id: v.string(),
			name: v.string(),
			version: v.string(),
			requires: v.array( v.string() ),
			network: v.boolean(),
			missing: v.boolean(),
			settingsUrl: v.nullable( v.string() ),
			settingsOff: v.optional( v.array( v.string() ) ),
			settingsOn: v.optional( v.array( v.string() ) ),
		} )
	),
	mustUse: v.array(
		v.object( {
			id: v.string(),
			name: v.string(),
			version: v.string(),
		} )
	),
	dropIns: v.array( v.object( { id: v.string(), name: v.string() } ) ),
	theme: v.object( {
		stylesheet: v.string(),
		template: v.string(),
		name: v.string(),
		version: v.string(),
	} ),
} );

export const HooksSchema = v.array(
	v.object( {
		hook: v.string(),
		priority: v.number(),
		callback: v.string(),
		component: ComponentSchema,
		file: v.string(),
		line: v.number(),
		stock: v.boolean(),
	} )
);

export const AccountSchema = v.object( {
	id: v.number(),
	login: v.string(),
	roles: v.array( v.string() ),
	canManageOptions: v.boolean(),
	canEditPosts: v.boolean(),
} );

type Output< Schema extends v.GenericSchema > = v.InferOutput< Schema >;

/**
 * Compiles only when each schema yields exactly its type: neither side may drift.
 *
 * @public
 */
export type SchemasFitTypes = [
	Holds< Exactly< Output< typeof SiteSchema >, SiteFacts > >,
	Holds< Exactly< Output< typeof ServerSchema >, ServerFacts > >,
	Holds< Exactly< Output< typeof ComponentsSchema >, ComponentFacts > >,
	Holds< Exactly< Output< typeof ComponentSchema >, Component > >,
	Holds< Exactly< Output< typeof HooksSchema >, HookCallback[] > >,
	Holds< Exactly< Output< typeof AccountSchema >, AccountFacts > >,
];
