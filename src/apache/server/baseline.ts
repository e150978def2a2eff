/**
 * What a server's own configuration is taken to say: access granted, links followed, PHP by file name,
 * `.ht*` closed. This is what Debian, RHEL and the hosting panels ship, but for Indexes, which is left open.
 */
import { parseString } from '../expression';
import { createCore, OPTION } from '../modules/core';
import { compilePattern, type Pattern } from '../../pattern';
import type { ServerFacts } from '../syntax/types';
import type { ConfigVector } from '../kernel/config';
import { ALL_METHODS } from '../kernel/methods';
import type { World } from '../kernel/world';

const NOWHERE = { directory: '', line: 0 };
/** The server's own handler for PHP, whatever its name. */
export const SERVER_PHP = 'server-php';
const DEFAULT_INDEX = [ 'index.php', 'index.html', 'index.htm' ];

const OPTION_NAMES: Readonly< Record< string, number > > = {
	indexes: OPTION.INDEXES,
	followsymlinks: OPTION.FOLLOW,
	symlinksifownermatch: OPTION.FOLLOW_OWNER,
	multiviews: OPTION.MULTI_VIEWS,
	execcgi: OPTION.EXEC_CGI,
	includes: OPTION.INCLUDES,
	none: 0,
	all: OPTION.INDEXES | OPTION.FOLLOW | OPTION.EXEC_CGI | OPTION.INCLUDES, // eslint-disable-line no-bitwise
};

function optionsOf( { options }: ServerFacts ): number {
	return ( options ?? [ 'FollowSymLinks' ] ).reduce(
		( bits, name ) => bits | ( OPTION_NAMES[ name.toLowerCase() ] ?? 0 ), // eslint-disable-line no-bitwise
		0
	);
}

function access( grant: boolean ): ConfigVector[ 'configs' ][ 'authzCore' ] {
	const provider = () =>
		( grant ? 'granted' : 'denied' ) as 'granted' | 'denied';
	const limited = ALL_METHODS;
	const child = {
		provider,
		op: 'and' as const,
		negate: false,
		limited,
		children: [],
		place: NOWHERE,
	};
	return {
		section: {
			op: 'or',
			negate: false,
			limited,
			children: [ child ],
			place: NOWHERE,
		},
	};
}

function filesSection( name: string, configs: ConfigVector[ 'configs' ] ) {
	return {
		name,
		pattern: compilePattern( name ) as Pattern,
		vector: { id: `<FilesMatch ${ name }>`, configs },
	};
}

export function baselineFor( world: World ): ConfigVector {
	const value = parseString( SERVER_PHP, world, NOWHERE );
	const php = {
		...createCore(),
		handler:
			typeof value === 'string' ? undefined : { value, place: NOWHERE },
	};
	return {
		id: 'server',
		configs: {
			core: {
				...createCore(),
				options: {
					absolute: true,
					set: optionsOf( world.facts ),
					add: 0,
					remove: 0,
				},
				files: [
					filesSection( '^\\.ht', { authzCore: access( false ) } ),
					filesSection( '.+\\.ph(?:ar|p|tml)$', { core: php } ),
				],
			},
			authzCore: access( true ),
			mime: { extensions: {}, removed: [] },
			dir: {
				index: {
					names: world.facts.directoryIndex ?? DEFAULT_INDEX,
					place: NOWHERE,
				},
			},
		},
	};
}
