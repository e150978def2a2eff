import type { Account } from './account';
import type { Layout } from './layout';
import type { Programs } from './programs';

/** What the configuration files are written from. */
export interface Setting {
	layout: Layout;
	programs: Programs;
	account: Account;
	/** Apache's port. */
	port: number;
	/** Folder below the host in which WordPress is visited; empty for the host itself. */
	folder?: string;
	/** ModSecurity with the core rule set in front of everything. */
	firewall?: boolean;
	/** Lines of nginx in front, where it hands requests on. */
	proxyLines?: string;
	/** Port of the database on this machine; a socket alone unless given. */
	databasePort?: number;
	/** Concurrent PHP requests. */
	workers: number;
}
