import type { RunCLIArgs } from '@wp-playground/cli';

/** What the parent tells the process that runs WordPress; handed over as JSON in its first argument. */
export interface ServerOrder {
	/** The WordPress tree to copy; left as it is. */
	tree: string;
	/** The plugin's own folder; only what its zip would hold is taken. */
	plugin: string;
	php: NonNullable< RunCLIArgs[ 'php' ] >;
	port: number;
	/** Address WordPress believes in, without a trailing slash. */
	url: string;
	workers: number;
	/** Text of wp-config.php; WordPress's sample with fresh keys unless given. */
	config?: string;
	/** Whether the database is the one of `config`, and not a file of SQLite. */
	ownDatabase?: boolean;
}

export type ToServer =
	{ kind: 'php'; id: number; code: string } | { kind: 'stop' };

export type FromServer =
	| { kind: 'progress'; line: string }
	| { kind: 'ready'; root: string }
	| { kind: 'printed'; id: number; text: string }
	| { kind: 'failed'; id: number | null; message: string };
