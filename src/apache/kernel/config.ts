/**
 * What the directives of one section say, by module; and how an inner section's word is merged onto an outer one's.
 */
import type { Place } from '../syntax/types';
import type { World } from './world';

/**
 * One slot a module. Each module declares its own beside its configuration (`declare module '../kernel/config'`), so that the kernel
 * knows none of them.
 */

export interface ModuleConfigs {}

export type ModuleName = keyof ModuleConfigs;

/** One section, or several merged. */
export interface ConfigVector {
	/** The same for the same sections in the same order: then Apache does not authenticate again. */
	id: string;
	configs: Partial< ModuleConfigs >;
}

/** Where a directive stands, and what it may change. */
export interface CommandContext {
	world: World;
	place: Place;
	/** The section it belongs to. */
	vector: ConfigVector;
	/** Absolute path of the file's folder, or the word of <Files> and <If>. */
	path: string;
	/** Methods it is limited to. */
	limited: number;
	/** Sections around it, lower case, innermost last. */
	parents: string[];
}

/** How many words a directive takes: Apache's own names. */
export type Arity =
	| 'raw'
	| 'none'
	| 'flag'
	| '1'
	| '2'
	| '3'
	| '12'
	| '13'
	| '23'
	| '123'
	| 'iterate'
	| 'iterate2'
	| 'argv';

/** What AllowOverride has to allow; `never` is for the server's own configuration alone. */
export type OverrideClass =
	| 'AuthConfig'
	| 'FileInfo'
	| 'Indexes'
	| 'Limit'
	| 'Options'
	| 'any'
	| 'limit-or-auth'
	| 'auth-or-file'
	| 'never';

/** A directive. `apply` gets its words (`raw`: the whole text) and says what is wrong with them. */
export interface Command {
	/** Short name of the module: `rewrite`, `core`. */
	module: string;
	override: OverrideClass;
	arity: Arity;
	apply: ( context: CommandContext, words: string[] ) => string | undefined;
}

/** Keys in lower case. */
export type Commands = Readonly< Record< string, Command > >;

/** The section's configuration of a module, made when its first directive comes. */
export function configOf< Name extends ModuleName >(
	context: CommandContext,
	name: Name,
	create: () => ModuleConfigs[ Name ]
): ModuleConfigs[ Name ] {
	const { configs } = context.vector;
	const existing = configs[ name ];
	if ( existing ) {
		return existing as ModuleConfigs[ Name ];
	}
	const created = create();
	configs[ name ] = created;
	return created;
}
