import type { Commands, ModuleConfigs, ModuleName } from '../kernel/config';
import { accessCompatCommands } from './access-compat';
import { aliasCommands, mergeAlias } from './alias';
import { authBasicCommands, mergeAuthBasic } from './auth-basic';
import { authnCoreCommands, mergeAuthnCore } from './authn-core';
import { authnFileCommands } from './authn-file';
import { authzCoreCommands, mergeAuthzCore } from './authz-core';
import { coreCommands, mergeCore } from './core';
import { dirCommands, mergeDir } from './dir';
import { envCommands, mergeEnv } from './env';
import { filterCommands } from './filter';
import { headersCommands, mergeHeaders } from './headers';
import { inertCommands } from './inert';
import { mergeMime, mimeCommands } from './mime';
import { mergePhp, phpCommands } from './php';
import { mergeRewrite, rewriteCommands } from './rewrite-config';
import { sslCommands } from './ssl';
import { mergeSetEnvIf, setEnvIfCommands } from './setenvif';

/** Every directive that is known, by its name in lower case. */
export const COMMANDS: Commands = {
	...inertCommands,
	...accessCompatCommands,
	...aliasCommands,
	...authBasicCommands,
	...authnCoreCommands,
	...authnFileCommands,
	...authzCoreCommands,
	...coreCommands,
	...dirCommands,
	...envCommands,
	...filterCommands,
	...headersCommands,
	...mimeCommands,
	...phpCommands,
	...rewriteCommands,
	...setEnvIfCommands,
	...sslCommands,
};

type Merge = {
	[ Name in ModuleName ]: (
		base: ModuleConfigs[ Name ],
		add: ModuleConfigs[ Name ]
	) => ModuleConfigs[ Name ];
};

/** How each module merges an inner section onto an outer one. */
export const MERGE: Merge = {
	accessCompat: ( _, add ) => add,
	alias: mergeAlias,
	authBasic: mergeAuthBasic,
	authnCore: mergeAuthnCore,
	authnFile: ( _, add ) => add,
	authzCore: mergeAuthzCore,
	core: mergeCore,
	dir: mergeDir,
	env: mergeEnv,
	headers: mergeHeaders,
	mime: mergeMime,
	php: mergePhp,
	rewrite: mergeRewrite,
	setenvif: mergeSetEnvIf,
};
