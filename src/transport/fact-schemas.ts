import * as v from 'valibot';

import type {
	AccountFacts,
	Component,
	ComponentFacts,
	HookCallback,
	ServerFacts,
	SiteFacts,
} from '../diagnosis/types';

/** Compiles only when the schema yields exactly the type: neither side may drift. */
type Exactly< A, B > = [ A ] extends [ B ]
	? [ B ] extends [ A ]
		? true
		: never
	: never;

function exactly< A, B >( _same: Exactly< A, B > ): void {}

export const SiteSchema = v.object( {
	wordpress: v.string(),
	php: v.string(),
	home: v.string(),
	siteurl: v.string(),
	restRoot: v.string(),
	restPrefix: v.string(),
	permalinkStructure: v.string(),
	ajaxUrl: v.string(),
	adminUrl: v.string(),
	multisite: v.boolean(),
	environment: v.string(),
	isSsl: v.boolean(),
	language: v.string(),
	time: v.number(),
	editablePost: v.nullable( v.number() ),
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
	basicAuthUser: v.boolean(),
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

exactly< v.InferOutput< typeof SiteSchema >, SiteFacts >( true );
exactly< v.InferOutput< typeof ServerSchema >, ServerFacts >( true );
exactly< v.InferOutput< typeof ComponentsSchema >, ComponentFacts >( true );
exactly< v.InferOutput< typeof ComponentSchema >, Component >( true );
exactly< v.InferOutput< typeof HooksSchema >, HookCallback[] >( true );
exactly< v.InferOutput< typeof AccountSchema >, AccountFacts >( true );
