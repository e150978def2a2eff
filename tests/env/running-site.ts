/** A WordPress that a test or a person started, whatever it runs on. */
export interface RunningSite {
	/** Address of the front page, without a trailing slash. */
	url: string;
	/** WordPress's folder on this disk. */
	root: string;
	kind: 'playground' | 'apache-fpm' | 'apache-modphp' | 'nginx-fpm';
	/** WordPress's version: 7.1.4. */
	wordpress: string;
	admin: { login: 'admin'; password: 'password' };
	/** Runs PHP inside WordPress (after wp-load.php) and returns what it printed. */
	php: ( code: string ) => Promise< string >;
	/** Hands files that were written from outside over to PHP's account; absent where PHP may write everything. */
	adopt?: ( path: string ) => Promise< void >;
	/** Changes the server block of nginx, or puts the usual one back (null); absent on other servers. */
	configure?: (
		change: ( ( block: string, root: string ) => string ) | null
	) => Promise< void >;
	/** Ends every process and removes every file that starting it made. */
	stop: () => Promise< void >;
}
