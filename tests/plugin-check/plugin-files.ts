/** What the zip holds: path below the plugin's folder, with `/`, → bytes. */
export type PluginFiles = Map< string, Buffer >;

/** One thing the plugin directory would send back. `file` is a path below the plugin's folder; `line` counts from 1, 0: none. */
export interface Objection {
	file: string;
	line: number;
	says: string;
}

/** The text of a file; empty where there is none. */
export function textOf( files: PluginFiles, path: string ): string {
	return files.get( path )?.toString( 'utf8' ) ?? '';
}

/** Those with this ending. */
export function withEnding( files: PluginFiles, ending: string ): string[] {
	return [ ...files.keys() ].filter( ( path ) => path.endsWith( ending ) );
}
