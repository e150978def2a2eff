/**
 * mod_authn_file: AuthUserFile. What stands in the file is not for us; whether it lets someone in, the caller may know.
 */
import type { Place } from '../types';
import type { Commands } from '../simulation/config';
import { configOf } from '../simulation/config';
import { command } from './define';

export interface AuthnFileConfig {
	file: string;
	place: Place;
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
