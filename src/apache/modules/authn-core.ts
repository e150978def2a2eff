/**
 * mod_authn_core: AuthType, AuthName.
 */
import type { Place } from '../syntax/types';
import type { Commands } from '../kernel/config';
import { configOf } from '../kernel/config';
import type { RequestRecord } from '../kernel/request-record';
import { command } from './define';

interface Setting {
	value: string;
	place: Place;
}

export interface AuthnCoreConfig {
	type?: Setting;
	name?: Setting;
}

declare module '../kernel/config' {
	interface ModuleConfigs {
		authnCore: AuthnCoreConfig;
	}
}

export const authnCoreCommands: Commands = {
	authtype: command(
		'authn_core',
		'AuthConfig',
		'1',
		( context, [ value = '' ] ) => {
			configOf( context, 'authnCore', () => ( {} ) ).type = {
				value,
				place: context.place,
			};
			return undefined;
		}
	),
	authname: command(
		'authn_core',
		'AuthConfig',
		'1',
		( context, [ value = '' ] ) => {
			configOf( context, 'authnCore', () => ( {} ) ).name = {
				value,
				place: context.place,
			};
			return undefined;
		}
	),
};

export function mergeAuthnCore(
	base: AuthnCoreConfig,
	add: AuthnCoreConfig
): AuthnCoreConfig {
	return { type: add.type ?? base.type, name: add.name ?? base.name };
}

/** The kind of authentication asked for; `None` asks for none. */
export function authTypeOf( r: RequestRecord ): Setting | undefined {
	const type = r.config.configs.authnCore?.type;
	return type?.value.toLowerCase() === 'none' ? undefined : type;
}
