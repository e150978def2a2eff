import { execFile } from 'node:child_process';

interface CommandOptions {
	cwd?: string;
	env?: NodeJS.ProcessEnv;
	/** Milliseconds after which the program is ended. Ten minutes unless told. */
	timeout?: number;
}

/**
 * Runs a program and gives what it wrote to standard output.
 * Rejects with one sentence that names the program and quotes the last line it wrote to standard error.
 */
export function run(
	program: string,
	args: string[],
	{ cwd, env, timeout = 600_000 }: CommandOptions = {}
): Promise< string > {
	return new Promise( ( resolve, reject ) => {
		execFile(
			program,
			args,
			{ cwd, env, timeout, maxBuffer: 64 * 1024 * 1024 },
			( error, stdout, stderr ) => {
				if ( ! error ) {
					resolve( stdout );
				} else if ( error.code === ( 'ENOENT' as unknown ) ) {
					reject( new Error( `\`${ program }\` is not installed.` ) );
				} else {
					reject(
						new Error(
							`\`${ program } ${ args[ 0 ] ?? '' }\` failed: ${
								lastLine( stderr ) || error.message
							}`
						)
					);
				}
			}
		);
	} );
}

function lastLine( text: string ): string {
	return text.trim().split( '\n' ).pop()?.trim() ?? '';
}
