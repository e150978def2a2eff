/**
 * mod_authn_file: AuthUserFile. What stands in the file is not for us; whether it lets someone in, the caller may know.
 */
import type { Place } from '../syntax/types';
import type { Commands } from '../kernel/config';
import { configOf } from '../kernel/config';
import { command } from './define';

interface AuthnFileConfig {
	file: string;
	place: Place;
}

declare module '../kernel/config' {
	interface ModuleConfigs {
		authnFile: AuthnFileConfig;
	}
}

export const authnFileCommands: Commands = {
	authuserfile: command(
		'authn_file',
		'AuthConfig',
		'1',
		( context, [ file = '' ] ) => {
			const config = configOf( context, 'authnFile', () => ( {
				file,
				place: context.place,
			} ) );
			config.file = file;
			config.place = context.place;
			return undefined;
		}
	),
};
