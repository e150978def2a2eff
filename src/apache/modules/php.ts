/**
 * PHP's own directives: php_value, php_flag. Known only where PHP runs inside Apache.
 */
import type { Place } from '../syntax/types';
import type { Commands } from '../kernel/config';
import type { World } from '../kernel/world';
import { configOf } from '../kernel/config';
import { command } from './define';

export interface PhpConfig {
	/** `engine` switched on or off. */
	engine?: { on: boolean; place: Place };
	/** `auto_prepend_file`. */
	prepend?: { path: string; place: Place };
	/** Names of all settings touched, for the trace. */
	settings: { name: string; place: Place }[];
}

declare module '../kernel/config' {
	interface ModuleConfigs {
		php: PhpConfig;
	}
}

const create = (): PhpConfig => ( { settings: [] } );

/** What zend_ini_parse_bool() takes for true. */
const isTrue = ( value: string ): boolean =>
	/^(on|yes|true)$/i.test( value ) || ( parseInt( value, 10 ) || 0 ) !== 0;

const setting = command(
	'php',
	'Options',
	'2',
	( context, [ name = '', value = '' ] ) => {
		const config = configOf( context, 'php', create );
		config.settings.push( { name, place: context.place } );
		if ( name.toLowerCase() === 'engine' ) {
			config.engine = { on: isTrue( value ), place: context.place };
		}
		if ( name === 'auto_prepend_file' ) {
			config.prepend = { path: value, place: context.place };
		}
		return undefined;
	}
);

const forServer = command( 'php', 'never', '2', () => undefined );

export const phpCommands: Commands = {
	php_value: setting,
	php_flag: setting,
	php_admin_value: forServer,
	php_admin_flag: forServer,
};

export function mergePhp( base: PhpConfig, add: PhpConfig ): PhpConfig {
	return {
		engine: add.engine ?? base.engine,
		prepend: add.prepend ?? base.prepend,
		settings: [ ...base.settings, ...add.settings ],
	};
}

/**
 * The line that has PHP run a file first that is not there, where that is known: PHP then ends with a fatal error. Where a relative
 * path leads, PHP's own settings say.
 */
export function missingPrepend(
	config: PhpConfig | undefined,
	{ facts, root }: Pick< World, 'facts' | 'root' >
): Place | undefined {
	const { path = '', place } = config?.prepend ?? {};
	if ( ! path.startsWith( '/' ) ) {
		return undefined;
	}
	const isGone = path.startsWith( `${ root }/` )
		? facts.kind( path.slice( root.length ) ) === undefined
		: facts.exists !== undefined && facts.exists( path ) === undefined;
	return isGone ? place : undefined;
}
